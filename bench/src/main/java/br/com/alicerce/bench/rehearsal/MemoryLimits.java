package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.memory.MemoryController;
import java.util.List;

/** How units are kept within their droplets' memory. */
sealed interface MemoryLimits extends AutoCloseable permits ControlGroups, WatchedMemory {

  /** The strongest that this machine allows. */
  static MemoryLimits strongest() {
    return MemoryController.ofThisMachine().<MemoryLimits>map(ControlGroups::new).orElseGet(WatchedMemory::new);
  }

  /** In a line, for whoever reads the figures. */
  String says();

  /** The command that starts a unit within its limit. */
  List<String> within(String unit, int megabytes, List<String> command);

  /** Puts what runs already, and what it has made, within the unit's limit; again and again is once. */
  void adopt(Unit unit);

  /** How many of the unit's processes the kernel ended because they wanted more. */
  long ended(Unit unit);

  @Override
  void close();
}
