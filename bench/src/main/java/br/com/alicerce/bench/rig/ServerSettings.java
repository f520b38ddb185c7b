package br.com.alicerce.bench.rig;

import java.util.Map;

/**
 * How PostgreSQL and Redis are started.
 *
 * @param postgresql settings by name, over those of a laptop
 * @param redis settings by name, over those of a laptop
 */
public record ServerSettings(Map<String, String> postgresql, Map<String, String> redis) {

  /** As a laptop has them. */
  public static ServerSettings usual() {
    return new ServerSettings(Map.of(), Map.of());
  }
}
