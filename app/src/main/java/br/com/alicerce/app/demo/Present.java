package br.com.alicerce.app.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps the last two days of trade unfinished, so that whoever opens the store, at whatever hour of whatever day, finds
 * drafts to send, quotes to convert, orders to prepare and trucks on the road: of what was done in these days, it
 * leaves the first and then one in so many as it is.
 */
final class Present {

  /** A state in which things are left, and of how many one is. */
  enum Left {
    DRAFT(7),
    APPROVED(3),
    PENDING(4),
    IN_PREPARATION(3),
    ON_THE_ROAD(2);

    private final int oneIn;

    Left(int oneIn) {
      this.oneIn = oneIn;
    }
  }

  private final Instant from;
  private final Instant now;
  private final Map<Left, Integer> seen = new EnumMap<>(Left.class);

  Present(Instant from, Instant now) {
    this.from = from;
    this.now = now;
  }

  /** Whether something that came into a state at an instant stays there. */
  boolean leaves(Left state, Instant since) {
    return !since.isBefore(from) && !since.isAfter(now) && seen.merge(state, 1, Integer::sum) % state.oneIn == 1;
  }
}
