package br.com.alicerce.simulation.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Which faults a world is to suffer: each at the n-th time that its step is reached after some moment. */
public final class FaultPlan {

  private static final int FEWEST = 5;
  private static final int MORE = 5;
  private static final int CRASHES = 3;
  private static final int MOST_LEFT_OUT = 4;

  /** Steps that every world reaches again and again. */
  private static final List<Step> USUAL = List.of(Step.RELAY_READS_OUTBOX, Step.WORKER_READS, Step.RECONCILER_LOOKS);

  /** What has to happen before a step is reached that a quiet world has none of. */
  private record Cause(Fault fault, Step step) {}

  private static final Map<Step, Cause> CAUSES = Map.of(
      Step.RELAY_GIVES_LEASE_BACK, new Cause(Fault.RESTARTED, Step.RELAY_SENDS),
      Step.GROUP_IS_MADE, new Cause(Fault.FLUSHED, Step.WORKER_READS),
      Step.TURN_NOTES_FAILURE, new Cause(Fault.POISON, Step.TURN_HAS_COMMITTED),
      Step.TURN_PARKS, new Cause(Fault.DEADLY, Step.TURN_HAS_COMMITTED),
      Step.RECLAIM_CLAIMS, new Cause(Fault.KILLED, Step.WORKER_HAS_READ),
      Step.RECLAIM_HAS_CLAIMED, new Cause(Fault.KILLED, Step.TURN_COMMITS),
      Step.WORKER_LEAVES, new Cause(Fault.RESTARTED, Step.WORKER_READS));

  private static final class Planned {
    private final Fault fault;
    private final Step step;
    private final long after;
    private int leftOut;

    Planned(Fault fault, Step step, long after, int leftOut) {
      this.fault = fault;
      this.step = step;
      this.after = after;
      this.leftOut = leftOut;
    }
  }

  private final List<List<Planned>> planned = new ArrayList<>();
  private final List<String> struck = new ArrayList<>();
  private final int fewest;
  private final boolean patient;
  private final Coverage coverage;

  private FaultPlan(int fewest, boolean patient, Coverage coverage) {
    this.fewest = fewest;
    this.patient = patient;
    this.coverage = coverage;
    for (Step _ : Step.values()) {
      planned.add(new ArrayList<>());
    }
  }

  /**
   * Five faults or more.
   *
   * @param until each is due before this moment, in nanoseconds since the world began
   * @param coverage where those that strike are counted
   */
  public static FaultPlan byChance(SplittableRandom chance, long until, Coverage coverage) {
    FaultPlan plan = new FaultPlan(FEWEST, false, coverage);
    int faults = FEWEST + chance.nextInt(MORE);
    for (int number = 0; number < faults; number++) {
      Fault fault = Fault.values()[chance.nextInt(Fault.values().length)];
      List<Step> steps = fault.steps();
      Step step = steps.get(chance.nextInt(steps.size()));
      plan.plan(fault, step, chance.nextLong(until), chance);
    }
    return plan;
  }

  /**
   * Processes that come to this step are killed there, three times, and nothing else happens but what leads there. Steps that are only
   * reached when all has been written, as those that clear up after the dead, have their kill then.
   */
  public static FaultPlan crashes(Step step, SplittableRandom chance, long until, Coverage coverage) {
    FaultPlan plan = new FaultPlan(0, true, coverage);
    for (int number = 0; number < CRASHES; number++) {
      plan.plan(Fault.KILLED, step, chance.nextLong(until / 2), chance);
    }
    return plan;
  }

  private void plan(Fault fault, Step step, long after, SplittableRandom chance) {
    Cause cause = CAUSES.get(step);
    if (cause == null) {
      plan(new Planned(fault, step, after, chance.nextInt(MOST_LEFT_OUT)));
    } else {
      plan(new Planned(cause.fault, cause.step, after / 2, 0));
      plan(new Planned(fault, step, after / 2, 0));
    }
  }

  /** The fault that strikes a process which reaches a step now; null, nearly always. */
  public @Nullable Fault due(Step step, long now) {
    List<Planned> here = planned.get(step.ordinal());
    for (int index = 0; index < here.size(); index++) {
      Planned each = here.get(index);
      if (now >= each.after && each.leftOut-- <= 0) {
        here.remove(index);
        struck.add(each.fault.words() + " where " + step.words());
        coverage.count(each.fault, step);
        return each.fault;
      }
    }
    return null;
  }

  /** Leaves out what has not struck until now, but for the fewest: these are due at a usual step. Answers whether anything is left. */
  public boolean comeToAnEnd(SplittableRandom chance) {
    if (patient) {
      return false;
    }
    List<Planned> left = planned.stream().flatMap(List::stream).toList();
    planned.forEach(List::clear);
    left.stream().limit(Math.max(0, fewest - struck.size())).forEach(each -> {
      Step usual = USUAL.get(chance.nextInt(USUAL.size()));
      plan(new Planned(each.fault.steps().contains(usual) ? each.fault : Fault.CUT, usual, 0, 0));
    });
    return struck.size() < fewest;
  }

  /** Whether nothing has to be waited for any more. */
  public boolean isOver() {
    return patient || planned.stream().allMatch(List::isEmpty);
  }

  private void plan(Planned each) {
    planned.get(each.step.ordinal()).add(each);
  }

  /** What has struck, in its order. */
  public List<String> struck() {
    return List.copyOf(struck);
  }
}
