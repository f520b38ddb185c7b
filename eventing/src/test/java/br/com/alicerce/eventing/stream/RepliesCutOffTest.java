package br.com.alicerce.eventing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.testing.TestRedis;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** A real connection to a real Redis that breaks after each of the replies: only what was answered is taken for done. */
class RepliesCutOffTest {

  private static final int EVENTS = 8;

  private final UUID store = UUID.randomUUID();
  private final String name = "events-test:" + store;
  private final CutLine line = CutLine.to(TestRedis.server().port());
  private final Jedis redis = new Jedis(URI.create(TestRedis.url()));

  @AfterEach
  void close() {
    redis.del(name);
    redis.close();
    line.close();
  }

  @Test
  void after_whichever_reply_the_connection_is_cut_so_many_are_confirmed_and_no_more() {
    for (int replies = 0; replies < EVENTS; replies++) {
      redis.del(name);
      line.cutAfter(replies);
      try (EventStream stream = new RedisEventStream(RedisStreamSettings.of(throughTheLine(), name))) {
        Appended appended = stream.append(events());
        assertThat(appended.confirmed()).isEqualTo(replies);
        assertThat(appended.trouble()).isInstanceOf(StreamTrouble.Unreachable.class);
        assertThat(redis.xlen(name)).as("what was confirmed is there").isGreaterThanOrEqualTo(replies);
        line.heal();
        assertThat(stream.append(events())).as("by its next connection").isEqualTo(new Appended(EVENTS, null));
      }
    }
  }

  private String throughTheLine() {
    return TestRedis.url().replace(":" + TestRedis.server().port(), ":" + line.port());
  }

  private List<EventEnvelope> events() {
    return LongStream.rangeClosed(1, EVENTS)
        .mapToObj(seq -> new EventEnvelope(
            Ids.next(), "quote_created", 1, store, seq, Instant.parse("2026-03-31T12:00:00Z"), "trace", "{}"))
        .toList();
  }
}
