package br.com.alicerce.bench.capacity;

/**
 * CPU milliseconds that one request or event takes of a component. Where cores have nothing to do they sleep, and whoever hands them work
 * has to wake them: of a machine that is hardly used a request takes several times what it takes of a busy one. In between it is a
 * straight line: the chance that the one who is handed the work sleeps is the share of the time in which it has none.
 *
 * @param busy when nobody sleeps
 * @param waking what comes to it when everybody does
 */
public record Cost(double busy, double waking) {

  private static final double LEAST_IDLE = 0.1;

  /** None. */
  public static final Cost NONE = new Cost(0, 0);

  /** The same whatever sleeps. */
  public static Cost always(double milliseconds) {
    return new Cost(milliseconds, 0);
  }

  /**
   * From two measurements. Where hardly anybody slept in either, they say nothing of waking, and it is taken to cost nothing.
   *
   * @param busy with all cores at work
   * @param calm with little to do
   * @param idle the share of the cores that slept then
   */
  public static Cost of(double busy, double calm, double idle) {
    return idle < LEAST_IDLE ? always(busy) : new Cost(busy, Math.max(0, calm - busy) / idle);
  }

  /** What it takes when this share of the cores sleeps. */
  public double at(double idle) {
    return busy + waking * idle;
  }

  /** Both. */
  Cost plus(Cost other) {
    return new Cost(busy + other.busy, waking + other.waking);
  }

  /** So many of it, or so much. */
  Cost times(double share) {
    return new Cost(share * busy, share * waking);
  }

  /** What is left without a part of it. */
  Cost without(Cost part) {
    return new Cost(Math.max(0, busy - part.busy), Math.max(0, waking - part.waking));
  }

  /** What it is on average when it is the other one in this share of the cases. */
  Cost towards(Cost other, double share) {
    return times(1 - share).plus(other.times(share));
  }
}
