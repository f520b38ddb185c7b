package br.com.alicerce.bench.rehearsal;

import java.util.List;

/** How units are kept within their droplets' memory. */
sealed interface MemoryLimits extends AutoCloseable permits ControlGroups, WatchedMemory {

  /** The strongest that this machine allows. */
  static MemoryLimits strongest() {
    return ControlGroups.areAllowed(ControlGroups.ROOT) ? new ControlGroups(ControlGroups.ROOT) : new WatchedMemory();
  }

  /** Whether more is refused, and not only seen. */
  boolean enforced();

  /** In a line, for whoever reads the figures. */
  String says();

  /** The command that starts a unit within its limit. */
  List<String> within(String unit, int megabytes, List<String> command);

  /** Puts what runs already, and what it has made, within the unit's limit; again and again is once. */
  void adopt(Unit unit);

  @Override
  void close();
}
