package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.testing.TestRedis;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;

/** What an operator reads of a stream that is not there: nothing when it never was, a warning when it was. */
class MissingGroupTest {

  private final String prefix = "missing-group-test-" + UUID.randomUUID();
  private final StoresOfTest stores = new StoresOfTest();
  private final Jedis redis = new Jedis(URI.create(TestRedis.url()));
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final Logger log = (Logger) LoggerFactory.getLogger(Worker.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Workers workers = new Workers(
      stores.engines, EventShards.ofRedis(TestRedis.url(), prefix, 1), List.of(new Ledger("ledger")), WorkerSettings.usual(), registry);

  @BeforeEach
  void start() {
    lines.start();
    log.addAppender(lines);
    workers.start();
    Waiting.until(() -> redis.exists(prefix + ":0"));
  }

  @AfterEach
  void close() {
    workers.close();
    log.detachAppender(lines);
    redis.del(prefix + ":0");
    redis.close();
    stores.close();
  }

  @Test
  void a_first_start_makes_it_without_a_word() {
    assertThat(warnings()).isEmpty();
    assertThat(troubles()).isZero();
  }

  @Test
  void one_that_vanishes_while_workers_run_is_warned_of() {
    Waiting.until(() -> {
      redis.del(prefix + ":0");
      return troubles() > 0 && !warnings().isEmpty();
    });
    assertThat(warnings()).allSatisfy(line -> assertThat(line).contains("is gone"));
  }

  private List<String> warnings() {
    return List.copyOf(lines.list).stream()
        .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private double troubles() {
    return registry.counter("alicerce.engines.trouble", "kind", "no_group").count();
  }
}
