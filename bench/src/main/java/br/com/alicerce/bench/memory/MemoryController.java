package br.com.alicerce.bench.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kernel's accounts of memory, where this process may open some: a control group may not take more than its limit, and has no swap.
 *
 * @param root below which groups are made
 */
public record MemoryController(Path root, Version version) {

  private static final Path MOUNTS = Path.of("/sys/fs/cgroup");

  /** How the kernel names things (its documentation, cgroup-v2 and cgroup-v1/memory). */
  enum Version {

    /** What systemd mounts since 2019; a group's controllers are handed down to those below it. */
    TWO("", "memory.max", "memory.swap.max", "memory.events"),
    /** A tree for memory alone. */
    ONE("memory", "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "memory.oom_control");

    private final String tree;
    private final String limit;
    private final String swap;
    private final String endings;

    Version(String tree, String limit, String swap, String endings) {
      this.tree = tree;
      this.limit = limit;
      this.swap = swap;
      this.endings = endings;
    }

    Path limit(Path group) {
      return group.resolve(limit);
    }

    /** There only where the kernel counts swap. */
    Path swap(Path group) {
      return group.resolve(swap);
    }

    /** The least that may be written to {@link #swap}: the first version counts memory and swap in one. */
    String noSwap(int megabytes) {
      return this == TWO ? "0" : megabytes + "M";
    }

    /** Tells, after {@code oom_kill}, how many processes the kernel has ended. */
    Path endings(Path group) {
      return group.resolve(endings);
    }

    private boolean isAllowed(Path root) {
      try {
        return Files.isWritable(root) && Files.isWritable(ControlGroup.members(root)) && (this == ONE
            ? Files.exists(limit(root))
            : Arrays.asList(Files.readString(root.resolve("cgroup.subtree_control")).strip().split(" ")).contains("memory"));
      } catch (IOException notThere) {
        return false;
      }
    }
  }

  /** The one of this machine; nothing where none is mounted, or others say who may have what. */
  public static Optional<MemoryController> ofThisMachine() {
    return below(MOUNTS);
  }

  static Optional<MemoryController> below(Path mounts) {
    return Stream.of(Version.values())
        .map(version -> new MemoryController(mounts.resolve(version.tree), version))
        .filter(controller -> controller.version.isAllowed(controller.root))
        .findFirst();
  }

  /** A group of this process's own, of no more than so much. */
  public ControlGroup group(String name, int megabytes) {
    return ControlGroup.make(this, "alicerce-" + ProcessHandle.current().pid() + "-" + name, megabytes);
  }

  /** The group that this process is in. */
  Path own() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/cgroup"))) {
      return lines.filter(line -> version == Version.TWO ? line.startsWith("0::") : line.contains(":memory:"))
          .map(line -> root.resolve(line.split(":", 3)[2].substring(1)))
          .filter(Files::exists)
          .findFirst().orElse(root);
    } catch (IOException unknown) {
      return root;
    }
  }
}
