package br.com.alicerce.relay;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.platform.pace.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writers whose transactions end in another order than they began, read while they write. */
class HostileWritersTest {

  private static final int WRITERS = 16;
  private static final int TRANSACTIONS = 20;
  private static final int LONGEST_PAUSE_MILLIS = 12;

  private final OutboxOfTest outbox = new OutboxOfTest();
  private final List<UUID> stores = Stream.generate(UUID::randomUUID).limit(WRITERS / 2).toList();
  private final Database vertical = outbox.database.open(
      "writers", outbox.database.roles().vertical(), DatabaseLimits.forRequests().withConnections(WRITERS));
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

  @AfterEach
  void close() {
    vertical.close();
    outbox.close();
  }

  @Test
  void sixteen_writers_with_random_pauses_lose_no_event_and_each_store_keeps_its_order() {
    FakeStream stream = new FakeStream();
    Publisher publisher = publisher(stream);
    writeWhile(() -> publisher.round());
    while (publisher.round() instanceof Round.Published) {
      // until there is nothing left
    }
    assertThat(acknowledged).hasSize(WRITERS * TRANSACTIONS);
    String payloads = stream.events.stream().map(EventEnvelope::payload).collect(Collectors.joining());
    assertThat(acknowledged).allSatisfy(quote -> assertThat(payloads).contains(quote.toString()));
    Map<UUID, Long> last = new HashMap<>();
    assertThat(stream.events).allSatisfy((EventEnvelope event) ->
        assertThat(event.seq()).isEqualTo(last.merge(event.tenantId(), 1L, Long::sum)));
  }

  @Test
  void a_naive_poller_loses_some_of_the_same_writers() {
    outbox.asOwner("create table eventing.naive (id bigserial primary key, quote_id uuid not null)");
    outbox.asOwner("grant all on eventing.naive to alicerce_vertical");
    outbox.asOwner("grant all on sequence eventing.naive_id_seq to alicerce_vertical");
    Set<UUID> seen = new HashSet<>();
    long[] lastSeen = {0};
    Runnable poll = () -> outbox.asOwner(session -> session.sql("select id, quote_id from eventing.naive where id > :last order by id")
        .bind("last", lastSeen[0])
        .list(row -> {
          lastSeen[0] = row.bigint("id");
          return seen.add(row.uuid("quote_id"));
        }));
    writeWhile(poll, true);
    poll.run();
    assertThat(acknowledged).hasSize(WRITERS * TRANSACTIONS);
    assertThat(seen).isSubsetOf(acknowledged).hasSizeLessThan(acknowledged.size());
  }

  private void writeWhile(Runnable reader) {
    writeWhile(reader, false);
  }

  private void writeWhile(Runnable reader, boolean naive) {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = LongStream.range(0, WRITERS).mapToObj(number -> writers.submit(() -> write(number, naive))).toList();
      while (all.stream().anyMatch(writer -> !writer.isDone())) {
        reader.run();
      }
      assertThat(all).allSatisfy(writer -> assertThat(writer.get()).isEqualTo(TRANSACTIONS));
    }
  }

  private int write(long number, boolean naive) {
    SplittableRandom chance = new SplittableRandom(number);
    UUID store = stores.get((int) number % stores.size());
    for (int written = 0; written < TRANSACTIONS; written++) {
      UUID quote = UUID.randomUUID();
      CurrentStore.run(store, () -> vertical.writeAlways(session -> {
        pause(chance);
        if (naive) {
          session.sql("insert into eventing.naive (quote_id) values (:quote)").bind("quote", quote).update();
        } else {
          Outbox.append(session, Instant.EPOCH, List.of(new QuoteConverted(quote, quote)));
        }
        pause(chance);
        return quote;
      }));
      acknowledged.add(quote);
    }
    return TRANSACTIONS;
  }

  private static void pause(SplittableRandom chance) {
    LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
  }

  private Publisher publisher(FakeStream to) {
    return new Publisher(new PostgresLeases(outbox.relay), new PostgresCursors(outbox.relay), new EventShards(List.of(to)),
        RelaySettings.usual(), "only", Pace.ofTheMachine());
  }
}
