package br.com.alicerce.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** An endless schedule: every fault as often as it weighs, shuffled, and so again and again. The same seed gives the same schedule. */
public final class Deck {

  private static final int LONGEST_PAUSE_MILLIS = 600;
  private static final int SHORTEST_HOLD_MILLIS = 1_000;
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(7);

  private final SplittableRandom chance;
  private final List<Fault> cards;
  private final int longestHoldMillis;
  private final List<Fault> left = new ArrayList<>();
  private int dealt;

  private Deck(long seed, List<Fault> cards, Duration longestHold) {
    this.chance = new SplittableRandom(seed);
    this.cards = cards;
    this.longestHoldMillis = Math.toIntExact(longestHold.toMillis());
  }

  /** Every fault as often as it weighs. */
  public static Deck of(long seed, Collection<Fault> faults) {
    return new Deck(seed, faults.stream().flatMap(fault -> Collections.nCopies(fault.weight(), fault).stream()).toList(), LONGEST_HOLD);
  }

  /**
   * Every fault once, and then once again, whatever it weighs.
   *
   * @param longestHold over a second
   */
  public static Deck ofEachOnce(long seed, Collection<Fault> faults, Duration longestHold) {
    return new Deck(seed, List.copyOf(faults), longestHold);
  }

  /** What comes next. */
  public Strike next() {
    if (left.isEmpty()) {
      left.addAll(cards);
    }
    Fault fault = left.remove(chance.nextInt(left.size()));
    return new Strike(++dealt, fault, chance.nextInt(Integer.MAX_VALUE),
        Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS)),
        Duration.ofMillis(chance.nextInt(SHORTEST_HOLD_MILLIS, longestHoldMillis)));
  }
}
