package br.com.alicerce.simulation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any stream promises, in good days and bad. */
abstract class EventStreamContract {

  private final UUID store = UUID.randomUUID();

  /** A stream that does not exist yet. */
  abstract EventStream stream();

  abstract void flush();

  abstract void trimAll();

  abstract void fill();

  abstract void makeReplica();

  abstract void makeWell();

  @BeforeEach
  void makeGroup() {
    makeWell();
    assertThat(stream().createGroup()).isEqualTo(StreamReply.answered(true));
    assertThat(stream().createGroup()).as("only once").isEqualTo(StreamReply.answered(false));
  }

  @Test
  void events_are_handed_out_once_and_in_their_order() {
    List<EventEnvelope> sent = events(1, 5);
    assertThat(stream().append(sent)).isEqualTo(new Appended(5, null));
    assertThat(read("a", 3)).extracting(Delivery::envelope).containsExactlyElementsOf(sent.subList(0, 3));
    assertThat(read("b", 10)).extracting(Delivery::envelope).containsExactlyElementsOf(sent.subList(3, 5));
    assertThat(read("a", 10)).isEmpty();
  }

  @Test
  void trimming_takes_what_was_acknowledged_and_nothing_else() {
    stream().append(events(1, 5));
    List<Delivery> read = read("a", 4);
    assertThat(answer(stream().acknowledge(ids(read.subList(0, 2))))).isEqualTo(2);
    assertThat(answer(stream().acknowledge(ids(read.subList(0, 2))))).as("once only").isZero();
    assertThat(answer(stream().trim())).isEqualTo(2);
    assertThat(answer(stream().trim())).as("once only").isZero();
    stream().acknowledge(ids(read));
    assertThat(answer(stream().trim())).as("up to the last that was handed out").isEqualTo(1);
    assertThat(read("b", 10)).as("what nobody was given").singleElement().extracting(each -> each.envelope().seq()).isEqualTo(5L);
  }

  @Test
  void what_a_consumer_holds_is_found_and_taken_over_when_it_is_held_long_enough() {
    stream().append(events(1, 3));
    List<Delivery> held = read("dead", 3);
    assertThat(answer(stream().pending(Duration.ofMinutes(1), 10))).isEmpty();
    assertThat(answer(stream().pending(Duration.ZERO, 2))).isEqualTo(ids(held.subList(0, 2)));
    assertThat(answer(stream().claim("alive", Duration.ofMinutes(1), ids(held)))).isEqualTo(Claimed.NOTHING);
    assertThat(answer(stream().claim("alive", Duration.ZERO, ids(held)))).isEqualTo(new Claimed(held, 0));
    assertThat(answer(stream().forget("dead"))).as("holds nothing any more").isTrue();
    assertThat(answer(stream().forget("alive"))).isFalse();
    stream().acknowledge(ids(held));
    assertThat(answer(stream().claim("late", Duration.ZERO, ids(held)))).as("dealt with").isEqualTo(Claimed.NOTHING);
  }

  @Test
  void entries_that_are_trimmed_away_stay_pending_until_somebody_claims_them() {
    stream().append(events(1, 2));
    List<Delivery> held = read("dead", 1);
    trimAll();
    assertThat(read("alive", 10)).isEmpty();
    assertThat(answer(stream().pending(Duration.ZERO, 10))).isEqualTo(ids(held));
    assertThat(answer(stream().claim("alive", Duration.ZERO, ids(held)))).isEqualTo(new Claimed(List.of(), 1));
    assertThat(answer(stream().acknowledge(ids(held)))).as("it is by now").isZero();
    stream().append(events(3, 3));
    assertThat(read("alive", 10)).singleElement().extracting(each -> each.envelope().seq()).isEqualTo(3L);
  }

  @Test
  void after_a_flush_the_group_is_gone_and_a_new_one_begins_with_the_first_entry() {
    stream().append(events(1, 2));
    List<Delivery> held = read("a", 1);
    flush();
    assertThat(trouble(reader("a", 1))).isInstanceOf(StreamTrouble.NoGroup.class);
    stream().append(events(3, 4));
    assertThat(trouble(reader("a", 1))).isInstanceOf(StreamTrouble.NoGroup.class);
    assertThat(trouble(stream().trim())).isInstanceOf(StreamTrouble.NoGroup.class);
    assertThat(trouble(stream().forget("a"))).isInstanceOf(StreamTrouble.NoGroup.class);
    assertThat(trouble(stream().pending(Duration.ZERO, 1))).isInstanceOf(StreamTrouble.NoGroup.class);
    assertThat(trouble(stream().claim("a", Duration.ZERO, ids(held)))).isInstanceOf(StreamTrouble.NoGroup.class);
    assertThat(answer(stream().acknowledge(ids(held)))).as("of what is not there").isZero();
    assertThat(answer(stream().createGroup())).isTrue();
    assertThat(read("a", 10)).extracting(each -> each.envelope().seq()).containsExactly(3L, 4L);
  }

  @Test
  void a_full_one_takes_nothing_but_hands_out_and_forgets_as_ever() {
    stream().append(events(1, 2));
    fill();
    Appended refused = stream().append(events(3, 5));
    assertThat(refused.confirmed()).isZero();
    assertThat(refused.trouble()).isInstanceOf(StreamTrouble.OutOfMemory.class);
    List<Delivery> read = read("a", 10);
    assertThat(read).hasSize(2);
    assertThat(answer(stream().acknowledge(ids(read)))).isEqualTo(2);
    assertThat(answer(stream().trim())).isOne();
    makeWell();
    assertThat(stream().append(events(3, 5))).isEqualTo(new Appended(3, null));
  }

  @Test
  void a_replica_changes_nothing_and_answers_questions() {
    stream().append(events(1, 2));
    List<Delivery> held = read("a", 1);
    makeReplica();
    assertThat(stream().append(events(3, 3)).trouble()).isInstanceOf(StreamTrouble.ReadOnly.class);
    assertThat(trouble(reader("a", 1))).isInstanceOf(StreamTrouble.ReadOnly.class);
    assertThat(trouble(stream().acknowledge(ids(held)))).isInstanceOf(StreamTrouble.ReadOnly.class);
    assertThat(trouble(stream().claim("b", Duration.ZERO, ids(held)))).isInstanceOf(StreamTrouble.ReadOnly.class);
    assertThat(trouble(stream().trim())).isInstanceOf(StreamTrouble.ReadOnly.class);
    assertThat(answer(stream().pending(Duration.ZERO, 10))).isEqualTo(ids(held));
    assertThat(answer(stream().check())).isTrue();
  }

  @Test
  void a_reader_that_finds_nothing_waits_as_long_as_it_was_asked_to() {
    try (StreamReader reader = stream().reader("a")) {
      assertThat(answer(reader.next(10, Duration.ofMillis(20)))).isEmpty();
    }
  }

  private List<Delivery> read(String consumer, int limit) {
    return answer(reader(consumer, limit));
  }

  private StreamReply<List<Delivery>> reader(String consumer, int limit) {
    try (StreamReader reader = stream().reader(consumer)) {
      return reader.next(limit, Duration.ZERO);
    }
  }

  private List<EventEnvelope> events(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(seq -> HandsOfMemory.event(store, seq)).toList();
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }

  private static <T> T answer(StreamReply<T> reply) {
    return switch (reply) {
      case StreamReply.Answered<T>(T value) -> value;
      case StreamReply.Failed<T>(StreamTrouble trouble) -> throw new AssertionError(trouble);
    };
  }

  private static StreamTrouble trouble(StreamReply<?> reply) {
    return switch (reply) {
      case StreamReply.Answered<?> answered -> throw new AssertionError(answered);
      case StreamReply.Failed<?>(StreamTrouble trouble) -> trouble;
    };
  }
}
