package br.com.alicerce.simulation.fault;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** How often which fault has struck at which step. Safe for use by many threads. */
public final class Coverage {

  private static final int NAME = 24;

  private final AtomicLongArray counts = new AtomicLongArray(Fault.values().length * Step.values().length);

  void count(Fault fault, Step step) {
    counts.incrementAndGet(place(fault, step));
  }

  /** How often. */
  public long of(Fault fault, Step step) {
    return counts.get(place(fault, step));
  }

  /** How many pairs of a fault and a step that may meet have met. */
  public int met() {
    return Math.toIntExact(Arrays.stream(Fault.values())
        .mapToLong(fault -> fault.steps().stream().filter(step -> of(fault, step) > 0).count()).sum());
  }

  /** How many pairs may meet. */
  public static int pairs() {
    return Arrays.stream(Fault.values()).mapToInt(fault -> fault.steps().size()).sum();
  }

  /** A table for people: a line a step, a column a fault, a point where the two can't meet. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (int line = 0; line < longestName(); line++) {
      table.append(" ".repeat(NAME));
      for (Fault fault : Fault.values()) {
        String words = fault.words();
        int at = line - (longestName() - words.length());
        table.append("     ").append(at < 0 ? ' ' : words.charAt(at));
      }
      table.append('\n');
    }
    for (Step step : Step.values()) {
      table.append(("%-" + NAME + "s").formatted(step.words()));
      for (Fault fault : Fault.values()) {
        table.append("%6s".formatted(fault.steps().contains(step) ? shortened(of(fault, step)) : "·"));
      }
      table.append('\n');
    }
    return table.append("%d of %d pairs have met%n".formatted(met(), pairs())).toString();
  }

  private static int longestName() {
    return Arrays.stream(Fault.values()).mapToInt(fault -> fault.words().length()).max().orElse(0);
  }

  private static String shortened(long count) {
    return count < 10_000 ? Long.toString(count) : count / 1_000 + "k";
  }

  private static int place(Fault fault, Step step) {
    return fault.ordinal() * Step.values().length + step.ordinal();
  }
}
