package br.com.alicerce.app.ops;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in this process since the sample before, and how it and the house stood at the end.
 *
 * @param seconds since the sample before
 * @param requests answered, by method and route
 * @param latencies of all of them together
 * @param cpu used by this process, of all the machine's, 0 to 1
 * @param memoryBytes occupied by this process
 * @param poolUsed connections that this process has lent to itself now, and how many it may
 * @param house what the database said; null when it did not answer, or is not asked here
 * @param applied events applied, over the whole house; 0 while it is not known
 */
public record Sample(
    Instant at,
    double seconds,
    Map<String, Long> requests,
    Latencies latencies,
    double cpu,
    double memoryBytes,
    Pools poolUsed,
    @Nullable HouseFigures house,
    double applied) {

  /** Connections lent and the most there may be, over all pools of this process. */
  public record Pools(double lent, double most) {}
}
