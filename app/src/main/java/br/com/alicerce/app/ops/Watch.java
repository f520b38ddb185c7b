package br.com.alicerce.app.ops;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a sample every {@link Ring#EVERY}: of this process always, of the whole house where the monitor's password is known. Its thread
 * waits for nothing but the database, whose answers have their limits; so a sample may be late, and none is made up.
 */
public final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final MeterRegistry registry;
  private final Clock clock;
  private final @Nullable HouseQuestions questions;
  private final @Nullable HouseMetrics house;
  private final Ring ring = new Ring();
  private final AlertWatch alerts = new AlertWatch();
  private final Thread thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::run);
  private ProcessReading before;
  private @Nullable HouseFigures lastAnswered;
  private volatile boolean stopping;

  /** Does nothing yet; without questions it watches this process alone. */
  Watch(MeterRegistry registry, Clock clock, @Nullable HouseQuestions questions) {
    this.registry = registry;
    this.clock = clock;
    this.questions = questions;
    this.house = questions == null ? null : new HouseMetrics(registry);
    this.before = ProcessReading.of(registry, clock.instant());
  }

  void start() {
    thread.start();
  }

  /** What was seen in the last hour. */
  public Ring ring() {
    return ring;
  }

  /** How the alerts stood at the last sample. */
  List<AlertWatch.Judged> alerts() {
    return alerts.judged();
  }

  /** Whether this process asks the database about the whole house. */
  boolean asksTheHouse() {
    return questions != null;
  }

  private void run() {
    while (!stopping) {
      long next = System.nanoTime() + Ring.EVERY.toNanos();
      try {
        look();
      } catch (RuntimeException failure) {
        LOG.warn("A sample could not be taken; the next one will be", failure);
      }
      while (!stopping && System.nanoTime() - next < 0) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  /** Takes one sample. */
  void look() {
    HouseFigures answered = ask();
    Instant now = clock.instant();
    ProcessReading reading = ProcessReading.of(registry, now);
    double applied = answered == null || lastAnswered == null
        ? 0
        : Math.max(0, answered.pipeline().applied() - lastAnswered.pipeline().applied());
    ring.add(reading.since(before, answered, applied));
    before = reading;
    lastAnswered = answered == null ? lastAnswered : answered;
    alerts.look(Alerts.ALL, ring.recent(), now);
  }

  private @Nullable HouseFigures ask() {
    if (questions == null || house == null) {
      return null;
    }
    HouseFigures figures = null;
    try {
      figures = questions.ask();
    } catch (RuntimeException silent) {
      LOG.warn("The database did not tell of the house: {}", silent.getMessage());
    }
    house.tell(figures);
    return figures;
  }

  /** Ends with the sample under way. */
  @Override
  public void close() {
    stopping = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
