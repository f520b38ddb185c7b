package br.com.alicerce.simulation.world;

import br.com.alicerce.simulation.fault.Fault;
import br.com.alicerce.simulation.memory.ServerState;
import br.com.alicerce.simulation.schedule.SimulatedProcess;
import br.com.alicerce.simulation.wire.Mishap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each fault does to the world. */
final class Strikes {

  private static final int MOST_COMMITS_LOST = 8;

  private final World world;
  private @Nullable Fleet fleet;
  private long databaseGoneUntil;
  private long redisIllUntil;
  private long overAt;

  Strikes(World world) {
    this.world = world;
  }

  /** The processes there are to strike. */
  void mayStrike(Fleet processes) {
    fleet = processes;
  }

  /** When the last one that struck is over. */
  long overAt() {
    return overAt;
  }

  boolean databaseIsThere() {
    return world.schedule.now() >= databaseGoneUntil;
  }

  /** Strikes a process at the step it is at. */
  Mishap strike(Fault fault, SimulatedProcess process) {
    world.trace.add(fault.ordinal());
    world.witness.disturbed();
    lasts(0);
    switch (fault) {
      case KILLED -> kill(process);
      case STOPPED -> world.schedule.stop(process, lasts(world.millis(100, 15_000)));
      case RESTARTED -> processes().restart(process);
      case CUT -> {
        return Mishap.CUT;
      }
      case TWICE -> {
        return Mishap.TWICE;
      }
      case ABORTED -> {
        return Mishap.ABORTED;
      }
      case FLUSHED -> world.redis.flush();
      case TRIMMED -> world.redis.trimAll();
      case OLD_FILE -> world.redis.restore();
      case FULL -> ill(ServerState.FULL);
      case LOADING -> ill(ServerState.LOADING);
      case READ_ONLY -> ill(ServerState.READ_ONLY);
      case REDIS_GONE -> ill(ServerState.GONE);
      case DATABASE_GONE -> databaseGone(world.millis(100, 5_000));
      case DATABASE_CRASHED -> {
        world.database.crash(world.chance.nextInt(MOST_COMMITS_LOST));
        databaseGone(world.millis(50, 2_000));
      }
      case HOT_STORE -> world.writers.burst(anyStore());
      case SLOW_STORE -> world.poisons.slowDown(anyStore(), world.schedule.now() + lasts(world.millis(500, 4_000)));
      case POISON -> world.poisons.plant(anyStore(), false);
      case DEADLY -> world.poisons.plant(anyStore(), true);
      case CLOCK_SET -> setClock();
    }
    return Mishap.NONE;
  }

  /** Kills a process, and has another one started after a while. */
  void kill(SimulatedProcess process) {
    if (process.isAlive()) {
      world.witness.disturbed();
      world.schedule.kill(process);
      processes().replace(process, lasts(world.millis(20, 2_500)));
    }
  }

  private void ill(ServerState state) {
    world.redis.become(state);
    long until = world.schedule.now() + lasts(world.millis(100, 5_000));
    redisIllUntil = Math.max(redisIllUntil, until);
    world.schedule.at(until, () -> {
      if (world.schedule.now() >= redisIllUntil) {
        world.redis.become(ServerState.WELL);
      }
    });
  }

  private void databaseGone(long nanos) {
    databaseGoneUntil = Math.max(databaseGoneUntil, world.schedule.now() + lasts(nanos));
  }

  private void setClock() {
    if (world.chance.nextBoolean()) {
      world.clocks.setRedis(world.millis(1, 20_000));
    } else {
      world.clocks.setDatabase(world.millis(1, 10_000) - world.millis(1, 6_000));
    }
  }

  private UUID anyStore() {
    return world.shape.stores().get(world.chance.nextInt(world.shape.stores().size()));
  }

  private long lasts(long nanos) {
    overAt = Math.max(overAt, world.schedule.now() + nanos);
    return nanos;
  }

  private Fleet processes() {
    if (fleet == null) {
      throw new IllegalStateException("There are no processes yet");
    }
    return fleet;
  }
}
