package br.com.alicerce.relay;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.pace.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private final OutboxOfTest outbox = new OutboxOfTest();
  private final FakeStream stream = new FakeStream();
  private final Publisher publisher = publisher("first", stream);
  private final UUID store = Ids.next();

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void every_event_is_published_once_and_each_store_in_its_order() {
    List<UUID> stores = Stream.generate(UUID::randomUUID).limit(7).toList();
    stores.forEach(each -> outbox.append(each, 120));
    publishAll();
    Map<UUID, List<Long>> order = stream.events.stream().collect(
        Collectors.groupingBy(EventEnvelope::tenantId, Collectors.mapping(EventEnvelope::seq, Collectors.toList())));
    assertThat(order.keySet()).isEqualTo(Set.copyOf(stores));
    assertThat(order.values()).allSatisfy(seqs ->
        assertThat(seqs).containsExactlyElementsOf(LongStream.rangeClosed(1, 120).boxed().toList()));
    assertThat(stores).allSatisfy(each -> assertThat(outbox.cursor(each)).isEqualTo(120));
  }

  @Test
  void wherever_the_replies_break_off_the_cursor_stops_there_and_nothing_is_left_out() {
    outbox.append(store, 6);
    for (int reply = 0; reply < 6; reply++) {
      stream.confirms = 0;
      assertThat(publisher.round()).isInstanceOf(Round.Troubled.class);
      assertThat(outbox.cursor(store)).as("nothing was confirmed").isEqualTo(reply);
      stream.confirms = 1;
      publisher.round();
      assertThat(outbox.cursor(store)).as("one more was confirmed").isEqualTo(reply + 1);
    }
    assertThat(publisher.round()).isEqualTo(new Round.Nothing());
    assertThat(stream.events).extracting(EventEnvelope::seq).contains(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void a_busy_store_takes_its_share_of_a_round_and_no_more() {
    outbox.append(store, 900);
    List<UUID> quiet = Stream.generate(Ids::next).limit(40).toList();
    quiet.forEach(each -> outbox.append(each, 1));
    assertThat(publisher.round()).isEqualTo(new Round.Published(90));
    assertThat(outbox.cursor(store)).isEqualTo(50);
    assertThat(quiet).allSatisfy(each -> assertThat(outbox.cursor(each)).isOne());
  }

  @Test
  void rounds_go_on_where_the_last_one_ended_so_that_every_store_has_its_turn() {
    List<UUID> stores = IntStream.range(0, 45).mapToObj(_ -> Ids.next()).sorted().toList();
    stores.forEach(each -> outbox.append(each, 60));
    assertThat(List.of(publisher.round(), publisher.round())).containsOnly(new Round.Published(1_000));
    assertThat(stores.subList(0, 40)).allSatisfy(each -> assertThat(outbox.cursor(each)).isEqualTo(50));
    publisher.round();
    assertThat(stores.subList(40, 45)).allSatisfy(each -> assertThat(outbox.cursor(each)).isEqualTo(50));
    assertThat(outbox.cursor(stores.getFirst())).as("and round again").isEqualTo(60);
  }

  @Test
  void a_leader_that_lost_its_lease_while_it_published_moves_no_cursor() {
    outbox.append(store, 5);
    FakeStream other = new FakeStream();
    Publisher successor = publisher("second", other);
    stream.whileAppending = () -> {
      outbox.expireLease();
      assertThat(successor.round()).isEqualTo(new Round.Published(5));
      outbox.asOwner("update eventing.relay_cursor set published_seq = 2");
      stream.whileAppending = () -> {};
    };
    assertThat(publisher.round()).isEqualTo(new Round.Fenced());
    assertThat(outbox.cursor(store)).as("as the successor's cursor stands").isEqualTo(2);
    assertThat(publisher.round()).isEqualTo(new Round.Standby());
    assertThat(successor.round()).isEqualTo(new Round.Published(3));
  }

  @Test
  void only_one_leads_and_a_clean_stop_lets_the_next_one_lead_at_once() {
    outbox.append(store, 1);
    Publisher other = publisher("second", stream);
    assertThat(publisher.round()).isEqualTo(new Round.Published(1));
    assertThat(other.round()).isEqualTo(new Round.Standby());
    publisher.stop();
    assertThat(publisher("third", stream).round()).isEqualTo(new Round.Nothing());
  }

  private void publishAll() {
    while (publisher.round() instanceof Round.Published) {
      // until there is nothing left
    }
  }

  private Publisher publisher(String holder, FakeStream to) {
    RelaySettings usual = RelaySettings.usual();
    RelaySettings patient = new RelaySettings(50, 1_000, Duration.ofMinutes(5), Duration.ofMinutes(1),
        usual.busyPause(), usual.idlePause(), usual.troublePause(), usual.upkeep(), usual.partitions());
    return new Publisher(new PostgresLeases(outbox.relay), new PostgresCursors(outbox.relay), new EventShards(List.of(to)), patient, holder,
        Pace.ofTheMachine());
  }
}
