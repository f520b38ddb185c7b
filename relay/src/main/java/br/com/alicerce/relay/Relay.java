package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.database.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's role: carries events from the outbox to the stream, store by store in order. Any number may run; one leads and the others
 * stand by, and take over when its lease runs out. Composed here, in plain sight.
 */
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Cursors cursors;
  private final EventShards shards;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final Publisher publisher;
  private final Thread thread;
  private volatile boolean stopping;
  private Duration pause = Duration.ZERO;
  private long upkeepAt;
  private long partitionsAt;

  /**
   * Does nothing yet.
   *
   * @param database a pool of the relay's role; two connections are enough
   * @param shards the stream; closed with this
   */
  public Relay(Database database, EventShards shards, RelaySettings settings, MeterRegistry registry) {
    this.cursors = new Cursors(database);
    this.shards = shards;
    this.settings = settings;
    this.metrics = new RelayMetrics(registry);
    this.publisher = new Publisher(database, shards, settings, holder(), System::nanoTime);
    this.thread = Thread.ofPlatform().name("relay").unstarted(this::run);
  }

  /** The usual relay of one Redis. */
  public static Relay of(Database database, String redisUrl, MeterRegistry registry) {
    return new Relay(database, EventShards.ofRedis(redisUrl), RelaySettings.usual(), registry);
  }

  /**
   * Starts to publish. A Redis or PostgreSQL that can't be reached now is waited for.
   *
   * @throws br.com.alicerce.eventing.stream.UnfitRedis when Redis may evict; its message is for the operator
   */
  public void start() {
    shards.requireFit();
    upkeepAt = System.nanoTime();
    partitionsAt = upkeepAt;
    thread.start();
  }

  /** Ends the round under way, gives the lease back and returns. */
  @Override
  public void close() {
    stopping = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    shards.close();
  }

  private void run() {
    while (!stopping) {
      step();
      if (pause.isPositive() && !stopping) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
    try {
      publisher.stop();
    } catch (RuntimeException failure) {
      LOG.warn("The lease could not be given back; a standby waits for its end", failure);
    }
  }

  private void step() {
    try {
      upkeep();
      Round round = publisher.round();
      metrics.count(round);
      pause = pauseAfter(round);
    } catch (RuntimeException failure) {
      LOG.warn("A round failed, nothing is marked; trying again", failure);
      metrics.trouble("failure");
      pause = longer(settings.idlePause(), settings.troublePause());
    }
  }

  private Duration pauseAfter(Round round) {
    return switch (round) {
      case Round.Published(int events) -> events >= settings.rowsPerRound() / 2 ? Duration.ZERO : settings.busyPause();
      case Round.Nothing _ -> longer(settings.busyPause(), settings.idlePause());
      case Round.Standby _, Round.Fenced _ -> settings.renewal();
      case Round.Troubled(int _, var trouble) -> {
        LOG.warn("The stream failed ({}), nothing is marked beyond what it confirmed; trying again", trouble);
        yield longer(settings.idlePause(), settings.troublePause());
      }
    };
  }

  private Duration longer(Duration least, Duration most) {
    Duration doubled = pause.multipliedBy(2);
    Duration wanted = doubled.compareTo(least) < 0 ? least : doubled;
    return wanted.compareTo(most) > 0 ? most : wanted;
  }

  private void upkeep() {
    long now = System.nanoTime();
    if (now - partitionsAt >= 0) {
      partitionsAt = now + makePartitions().toNanos();
    }
    if (publisher.leads() && now - upkeepAt >= 0) {
      upkeepAt = now + settings.upkeep().toNanos();
      metrics.backlog(cursors.backlog());
      shards.all().forEach(stream -> metrics.trimmed(Trimming.of(stream)));
    }
  }

  /** When to do it again; that it failed must not hold up the events of this month. */
  private Duration makePartitions() {
    try {
      cursors.makePartitions();
      return settings.partitions();
    } catch (RuntimeException failure) {
      LOG.error("Partitions of the outbox could not be made ahead; trying again", failure);
      metrics.trouble("partitions");
      return settings.upkeep();
    }
  }

  /** Tells this process from every other, also from one of the same number on another machine. */
  private static String holder() {
    return "%s/%s".formatted(ManagementFactory.getRuntimeMXBean().getName(), UUID.randomUUID());
  }
}
