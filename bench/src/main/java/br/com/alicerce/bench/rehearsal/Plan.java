package br.com.alicerce.bench.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * What is rehearsed.
 *
 * @param length of the load; it goes on until the last that was killed is back
 * @param perSecond requests, at a steady rate
 * @param seed chooses what people want, and whose turn it is to be killed
 * @param mayDie which units, by name
 */
public record Plan(Size size, Duration length, double perSecond, long seed, Predicate<String> mayDie) {

  /** Every unit that may die, each once, in the seed's order. */
  List<Unit> order(List<Unit> units) {
    List<Unit> order = new ArrayList<>(units.stream().filter(unit -> mayDie.test(unit.name())).toList());
    Collections.shuffle(order, Random.from(new SplittableRandom(seed)));
    return order;
  }

  /** When a kill is due: each in the middle of its share of the length. */
  Duration due(int number, int kills) {
    return length.multipliedBy(2L * number + 1).dividedBy(2L * kills);
  }

  /** How long everything may take. */
  Duration bound() {
    return length.multipliedBy(2).plusMinutes(3);
  }
}
