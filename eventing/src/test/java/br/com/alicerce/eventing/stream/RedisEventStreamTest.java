package br.com.alicerce.eventing.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

class RedisEventStreamTest {

  private final UUID store = UUID.randomUUID();
  private final String name = "events-test:" + store;
  private final EventStream stream = new RedisEventStream(RedisStreamSettings.of(TestRedis.url(), name));
  private final Jedis redis = new Jedis(URI.create(TestRedis.url()));

  @BeforeEach
  void makeGroup() {
    assertThat(stream.createGroup()).isEqualTo(StreamReply.answered(true));
  }

  @AfterEach
  void close() {
    redis.del(name);
    redis.close();
    stream.close();
  }

  @Test
  void events_arrive_as_they_were_sent_and_in_their_order() {
    List<EventEnvelope> sent = events(1, 5);
    assertThat(stream.append(sent)).isEqualTo(new Appended(5, null));
    assertThat(read("a", 10)).extracting(Delivery::envelope).containsExactlyElementsOf(sent);
    assertThat(read("b", 10)).as("each entry goes to one consumer").isEmpty();
  }

  @Test
  void the_group_begins_with_the_first_entry_and_is_made_once() {
    redis.del(name);
    stream.append(events(1, 3));
    assertThat(stream.createGroup()).isEqualTo(StreamReply.answered(true));
    assertThat(stream.createGroup()).isEqualTo(StreamReply.answered(false));
    assertThat(read("a", 10)).hasSize(3);
  }

  @Test
  void a_missing_group_is_told_apart() {
    redis.del(name);
    try (StreamReader reader = stream.reader("a")) {
      assertThat(trouble(reader.next(1, Duration.ZERO))).isInstanceOf(StreamTrouble.NoGroup.class);
    }
    assertThat(trouble(stream.trim())).isInstanceOf(StreamTrouble.NoGroup.class);
    assertThat(trouble(stream.forget("a"))).isInstanceOf(StreamTrouble.NoGroup.class);
  }

  @Test
  void what_is_acknowledged_is_no_longer_pending_and_what_was_handed_out_is_kept_from_trimming() {
    stream.append(events(1, 4));
    List<Delivery> read = read("a", 3);
    stream.acknowledge(List.of(read.getFirst().id()));
    assertThat(answer(stream.trim())).as("what is acknowledged").isEqualTo(1);
    stream.acknowledge(List.of(read.get(1).id(), read.get(2).id()));
    assertThat(answer(stream.trim())).as("up to the last that was handed out").isEqualTo(1);
    assertThat(redis.xrange(name, StreamEntryID.MINIMUM_ID, StreamEntryID.MAXIMUM_ID).getFirst().getID().toString())
        .isEqualTo(read.get(2).id());
  }

  @Test
  void entries_of_a_dead_consumer_are_claimed_and_those_trimmed_away_are_acknowledged() {
    stream.append(events(1, 3));
    List<Delivery> held = read("dead", 3);
    redis.xdel(name, new StreamEntryID(held.get(1).id()));

    List<String> pending = answer(stream.pending(Duration.ZERO, 10));
    assertThat(pending).containsExactlyElementsOf(held.stream().map(Delivery::id).toList());
    assertThat(answer(stream.pending(Duration.ofMinutes(1), 10))).isEmpty();

    Claimed claimed = answer(stream.claim("alive", Duration.ZERO, pending));
    assertThat(claimed.deliveries()).containsExactly(held.get(0), held.get(2));
    assertThat(claimed.vanished()).isOne();
    assertThat(answer(stream.pending(Duration.ZERO, 10))).containsExactly(held.get(0).id(), held.get(2).id());
    assertThat(answer(stream.claim("late", Duration.ofMinutes(1), pending)).deliveries()).as("held by another now").isEmpty();
  }

  @Test
  void a_consumer_is_forgotten_only_when_it_holds_nothing() {
    stream.append(events(1, 1));
    List<Delivery> held = read("a", 1);
    assertThat(answer(stream.forget("a"))).isFalse();
    stream.acknowledge(List.of(held.getFirst().id()));
    assertThat(answer(stream.forget("a"))).isTrue();
    assertThat(redis.xinfoConsumers2(name, "engines")).isEmpty();
  }

  @Test
  void an_entry_of_a_stranger_is_delivered_without_an_event() {
    redis.xadd(name, StreamEntryID.NEW_ENTRY, Map.of("type", "quote_created", "seq", "one"));
    assertThat(read("a", 1)).singleElement().extracting(Delivery::envelope).isNull();
  }

  @Test
  void a_full_redis_confirms_nothing_and_says_why() {
    RedisServer full = RedisServer.temporary();
    try (EventStream other = new RedisEventStream(RedisStreamSettings.of(full.url(), name));
        Jedis admin = new Jedis(URI.create(full.url()))) {
      other.createGroup();
      admin.configSet("maxmemory", "1");
      Appended appended = other.append(events(1, 3));
      assertThat(appended.confirmed()).isZero();
      assertThat(appended.trouble()).isInstanceOf(StreamTrouble.OutOfMemory.class);
      admin.configSet("maxmemory", "0");
      assertThat(other.append(events(1, 3))).as("on the same connection").isEqualTo(new Appended(3, null));
    } finally {
      full.close();
    }
  }

  @Test
  void a_redis_that_evicts_is_refused_with_one_line_and_used_again_when_it_is_set_right() {
    RedisServer evicting = RedisServer.temporary();
    try (EventShards shards = EventShards.ofRedis(evicting.url());
        Jedis admin = new Jedis(URI.create(evicting.url()))) {
      admin.configSet("maxmemory-policy", "allkeys-lru");
      assertThatThrownBy(shards::requireFit)
          .isInstanceOf(UnfitRedis.class)
          .hasMessage("Redis may evict data (maxmemory-policy is allkeys-lru): set maxmemory-policy to noeviction and start again");
      assertThat(shards.all().getFirst().append(events(1, 1)).confirmed()).isZero();
      admin.configSet("maxmemory-policy", "noeviction");
      shards.requireFit();
      assertThat(shards.all().getFirst().append(events(1, 1)).confirmed()).isOne();
    } finally {
      evicting.close();
    }
  }

  @Test
  void a_redis_that_went_away_is_unreachable_and_let_pass_at_the_start() {
    RedisServer gone = RedisServer.temporary();
    try (EventShards shards = EventShards.ofRedis(gone.url())) {
      shards.all().getFirst().append(events(1, 1));
      gone.close();
      Appended appended = shards.all().getFirst().append(events(2, 2));
      assertThat(appended.confirmed()).isZero();
      assertThat(appended.trouble()).isInstanceOf(StreamTrouble.Unreachable.class);
      shards.requireFit();
    }
  }

  @Test
  void a_reader_that_waits_gets_what_comes_in_the_meantime() throws InterruptedException {
    Thread writer = Thread.ofVirtual().start(() -> stream.append(events(1, 1)));
    try (StreamReader reader = stream.reader("a")) {
      assertThat(answer(reader.next(10, Duration.ofSeconds(1)))).hasSize(1);
    }
    writer.join();
  }

  private List<Delivery> read(String consumer, int limit) {
    try (StreamReader reader = stream.reader(consumer)) {
      return answer(reader.next(limit, Duration.ZERO));
    }
  }

  private List<EventEnvelope> events(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(seq -> new EventEnvelope(
            Ids.next(), "quote_created", 1, store, seq, Instant.parse("2026-03-31T12:00:00.123456Z"), "trace", "{\"nome\":\"Água\"}"))
        .toList();
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
