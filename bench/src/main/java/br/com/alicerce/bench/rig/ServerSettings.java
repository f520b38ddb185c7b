package br.com.alicerce.bench.rig;

import br.com.alicerce.bench.memory.ControlGroup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL and Redis are started, and what they and all that follows have of memory.
 *
 * @param postgresql settings by name, over those of a laptop
 * @param redis settings by name, over those of a laptop
 * @param memory of servers, roles and nginx together; null for all that there is. Removed with the rig
 */
public record ServerSettings(Map<String, String> postgresql, Map<String, String> redis, @Nullable ControlGroup memory) {

  /** As a laptop has them. */
  public static ServerSettings usual() {
    return new ServerSettings(Map.of(), Map.of(), null);
  }

  /** As an operator sets them who has so much memory for everything. */
  public static ServerSettings within(ControlGroup memory) {
    int megabytes = memory.megabytes();
    return new ServerSettings(
        Map.of("shared_buffers", megabytes / 4 + "MB", "effective_cache_size", megabytes / 2 + "MB"),
        Map.of("maxmemory", megabytes / 16 + "mb"),
        memory);
  }
}
