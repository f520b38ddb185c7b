package br.com.alicerce.simulation.world;

import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.simulation.fault.Fault;
import br.com.alicerce.simulation.fault.FaultPlan;
import br.com.alicerce.simulation.fault.Step;
import br.com.alicerce.simulation.memory.Facts;
import br.com.alicerce.simulation.memory.MemoryDatabase;
import br.com.alicerce.simulation.memory.MemoryRedis;
import br.com.alicerce.simulation.schedule.Schedule;
import br.com.alicerce.simulation.schedule.Signal;
import br.com.alicerce.simulation.schedule.SimulatedProcess;
import br.com.alicerce.simulation.wire.Mishap;
import br.com.alicerce.simulation.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Everything of one world, and how its parts reach each other. */
final class World {

  /** Chooses what the world is to suffer until its stores have ended to write, in nanoseconds. */
  interface Fate {
    FaultPlan plan(SplittableRandom chance, long until);
  }

  private static final int QUICK_MICROS = 400;
  private static final int SLOW_MICROS = 20_000;
  private static final int ONE_IN = 50;

  final Schedule schedule = new Schedule();
  final SplittableRandom chance;
  final Shape shape;
  final FaultPlan plan;
  final Clocks clocks = new Clocks(schedule);
  final Witness witness;
  final MemoryDatabase database;
  final MemoryRedis redis;
  final Signal news = new Signal();
  final Poisons poisons;
  final Writers writers;
  final Strikes strikes = new Strikes(this);
  final Trace trace = new Trace();

  World(SplittableRandom chance, Fate fate) {
    this.chance = chance;
    this.shape = Shape.of(chance);
    this.plan = fate.plan(chance, shape.activity().toNanos());
    this.witness = new Witness(this);
    this.database = new MemoryDatabase(clocks::database,
        Shape.ENGINES.stream().collect(Collectors.toMap(name -> name, _ -> Facts::after)), witness);
    this.redis = new MemoryRedis(clocks::redis, witness);
    this.poisons = new Poisons(this);
    this.writers = new Writers(this);
  }

  Servers servers() {
    return new Servers(database, redis, writers);
  }

  /** A process's way to the servers. */
  Wire wire(SimulatedProcess process) {
    return new Wire() {
      @Override
      public Mishap at(Step step) {
        trace.add(schedule.now(), process, step);
        Fault fault = plan.due(step, schedule.now());
        Mishap mishap = fault == null ? Mishap.NONE : strikes.strike(fault, process);
        schedule.sleep(1_000L * (1 + chance.nextInt(chance.nextInt(ONE_IN) == 0 ? SLOW_MICROS : QUICK_MICROS)));
        return mishap;
      }

      @Override
      public void awaitNews(Duration longest) {
        long end = schedule.now() + longest.toNanos();
        while (schedule.now() < end && !redis.hasNews()) {
          schedule.await(news, end - schedule.now());
        }
      }

      @Override
      public void takeUp(String engine, List<StoreEvent> events) {
        poisons.takeUp(process, engine, events);
      }

      @Override
      public boolean databaseIsThere() {
        return strikes.databaseIsThere();
      }

      @Override
      public int chance(int bound) {
        return chance.nextInt(bound);
      }
    };
  }

  /** Time as a process feels it. */
  Pace pace() {
    return new Pace() {
      @Override
      public long nanoTime() {
        return schedule.now();
      }

      @Override
      public void rest(Duration length) {
        schedule.sleep(length.toNanos());
      }
    };
  }

  /** So many milliseconds, from the least to the most, in nanoseconds. */
  long millis(int least, int most) {
    return 1_000_000L * (least + chance.nextInt(most - least + 1));
  }
}
