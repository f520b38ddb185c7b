package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.pace.Pace;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a relay does until it is stopped: rounds of the publisher, and in between the upkeep of stream and outbox. For one thread. */
public final class RelayLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

  private final Cursors cursors;
  private final EventShards shards;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final Publisher publisher;
  private final Pace pace;
  private volatile boolean stopping;
  private Duration pause = Duration.ZERO;
  private long upkeepAt;
  private long partitionsAt;

  /**
   * Does nothing yet.
   *
   * @param holder tells this relay from every other there ever was
   */
  public RelayLoop(
      Leases leases, Cursors cursors, EventShards shards, RelaySettings settings, MeterRegistry registry, String holder, Pace pace) {
    this.cursors = cursors;
    this.shards = shards;
    this.settings = settings;
    this.metrics = new RelayMetrics(registry);
    this.publisher = new Publisher(leases, cursors, shards, settings, holder, pace);
    this.pace = pace;
  }

  /** Lets it end the round under way, give the lease back and leave. */
  public void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    upkeepAt = pace.nanoTime();
    partitionsAt = upkeepAt;
    while (!stopping) {
      step();
      if (!stopping) {
        pace.rest(pause);
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
    long now = pace.nanoTime();
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
}
