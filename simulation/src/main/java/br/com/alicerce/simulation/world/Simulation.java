package br.com.alicerce.simulation.world;

import br.com.alicerce.simulation.fault.Coverage;
import br.com.alicerce.simulation.fault.FaultPlan;
import br.com.alicerce.simulation.fault.Step;
import java.util.SplittableRandom;
import java.util.UUID;

/** Lets worlds happen. Safe for use by many threads, each of which has a world of its own. */
public final class Simulation {

  /** More steps than any world needs: one that makes them goes round in circles. */
  private static final long MOST_STEPS = 500_000;

  private final Construction construction;
  private final Coverage coverage = new Coverage();

  /** @param construction how processes are built */
  public Simulation(Construction construction) {
    this.construction = construction;
  }

  /** Which faults have struck where, in all worlds until now. */
  public Coverage coverage() {
    return coverage;
  }

  /** Lets the world of a seed happen; the same seed always gives the same world. */
  public Verdict run(long seed) {
    return run(seed, (chance, until) -> FaultPlan.byChance(chance, until, coverage));
  }

  /** Lets the world of a seed happen in which nothing goes wrong but that processes are killed at this step. */
  public Verdict crash(Step step, long seed) {
    return run(seed, (chance, until) -> FaultPlan.crashes(step, chance, until, coverage));
  }

  private Verdict run(long seed, World.Fate fate) {
    World world = new World(new SplittableRandom(seed), fate);
    Fleet fleet = new Fleet(world, construction);
    Rest rest = new Rest(world);
    world.writers.start();
    fleet.start();
    rest.start();
    keepOldFiles(world);
    world.schedule.run(() -> rest.isOver() || world.witness.violation() != null || world.trace.steps() > MOST_STEPS);
    if (!rest.isOver()) {
      world.witness.broken("the world never came to rest");
    }
    long digest = world.trace.digest();
    double seconds = world.schedule.now() / 1e9;
    world.schedule.end(fleet.processes());
    return new Verdict(seed, digest, world.trace.steps(), events(world), seconds, world.plan.struck(), world.witness.violation());
  }

  private static long events(World world) {
    return world.shape.stores().stream().mapToLong((UUID store) -> world.database.lastSeq(store)).sum();
  }

  private static void keepOldFiles(World world) {
    for (long at = 0; at < world.shape.activity().toNanos(); at += world.millis(300, 4_000)) {
      world.schedule.at(at, world.redis::keep);
    }
  }
}
