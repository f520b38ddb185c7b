package br.com.alicerce.simulation.world;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the world to come to rest, and holds it to what is promised then: when nothing more is written and the last fault is over,
 * every store is published and applied within a while; a store that itself had nothing wrong within a short one, whatever happens to
 * others; and nothing stays in the group. Then everything that is parked is repaired, and the same must hold without exception.
 */
final class Rest {

  /** For a store that itself had nothing wrong: a lease, a clock set back, a rest after failures, and room. */
  static final Duration SHORT = Duration.ofSeconds(20);

  /** For all: entries held by the dead are reclaimed too, and a poisoned event tried as often as it may be. */
  private static final Duration LONG = Duration.ofSeconds(120);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final World world;
  private long calmSince;
  private boolean repaired;
  private boolean over;

  Rest(World world) {
    this.world = world;
  }

  /** Begins to look when stores have written what they were planned to. */
  void start() {
    world.schedule.at(world.shape.activity().toNanos(), this::endActivity);
  }

  /** Whether all is well, and nothing will happen any more. */
  boolean isOver() {
    return over;
  }

  private void endActivity() {
    world.plan.comeToAnEnd(world.chance);
    look();
  }

  private void look() {
    long now = world.schedule.now();
    calmSince = Math.max(calmSince, Math.max(world.strikes.overAt(), world.writers.endsAt()));
    if (world.plan.isOver() && now >= calmSince) {
      judge(now - calmSince);
    }
    if (!over) {
      world.schedule.at(now + LOOK.toNanos(), this::look);
    }
  }

  private void judge(long calm) {
    String missing = missing(false);
    String healthy = calm > SHORT.toNanos() ? missing(true) : null;
    if (missing == null && !repaired) {
      repair();
    } else if (missing == null) {
      over = true;
    } else if (healthy != null) {
      world.witness.broken("%s although it had nothing wrong and all faults are over for %d s", healthy, SHORT.toSeconds());
    } else if (calm > LONG.toNanos()) {
      world.witness.broken("%s although all faults are over for %d s", missing, LONG.toSeconds());
    }
  }

  private void repair() {
    repaired = true;
    calmSince = world.schedule.now();
    world.poisons.heal();
    for (UUID store : world.shape.stores()) {
      Shape.ENGINES.forEach(engine -> world.database.unblock(store, engine));
    }
  }

  /** What is not as it has to be at rest; null when all is. */
  private @Nullable String missing(boolean onlyHealthy) {
    for (UUID store : world.shape.stores()) {
      String missing = onlyHealthy && world.poisons.touched(store) ? null : missing(store);
      if (missing != null) {
        return missing;
      }
    }
    return onlyHealthy || world.redis.isSettled() ? null : "entries of the stream are not handed out, or not acknowledged,";
  }

  private @Nullable String missing(UUID store) {
    long last = world.database.lastSeq(store);
    if (world.database.cursor(store) != last) {
      return "store %s is published up to %d of %d".formatted(store, world.database.cursor(store), last);
    }
    for (String engine : Shape.ENGINES) {
      long offset = world.database.offset(store, engine);
      if (offset != last && !world.database.isParked(store, engine)) {
        return "engine %s has applied events of store %s up to %d of %d".formatted(engine, store, offset, last);
      }
    }
    return null;
  }
}
