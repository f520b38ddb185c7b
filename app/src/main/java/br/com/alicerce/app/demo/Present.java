package br.com.alicerce.app.demo;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Keeps the last two days of trade unfinished, so that whoever opens the store, at whatever hour of whatever day, finds
 * drafts to send, quotes to approve, orders to prepare and trucks on the road.
 */
record Present(Instant from) {

  /** Whether a step that follows something done at an instant is still to be taken. */
  boolean leaves(Instant done, double chance, SplittableRandom random) {
    boolean left = random.nextDouble() < chance;
    return left && !done.isBefore(from);
  }
}
