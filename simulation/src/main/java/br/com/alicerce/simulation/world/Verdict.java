package br.com.alicerce.simulation.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one world.
 *
 * @param digest of everything that happened in it
 * @param steps how many steps its processes made
 * @param events how many events its stores wrote
 * @param seconds how long it lasted, by its own time
 * @param faults what struck it, in order
 * @param violation the first promise that was broken, and how; null when none was
 */
public record Verdict(long seed, long digest, long steps, long events, double seconds, List<String> faults, @Nullable String violation) {

  /** Whether every promise was kept. */
  public boolean isSound() {
    return violation == null;
  }
}
