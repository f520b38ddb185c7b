package br.com.alicerce.bench.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A control group of version 2 for each unit, with {@code memory.max} and without swap, as systemd's {@code MemoryMax} makes one: the
 * kernel ends a unit that wants more (cgroup-v2 of the kernel's documentation, Memory Interface Files). What a process has taken before it
 * was adopted stays counted where it was.
 */
final class ControlGroups implements MemoryLimits {

  static final Path ROOT = Path.of("/sys/fs/cgroup");

  private static final String MEMBERS = "cgroup.procs";
  private static final String JOIN = "echo $$ >\"$0/" + MEMBERS + "\" && exec \"$@\"";

  private final Path root;
  private final List<Path> groups = new ArrayList<>();

  ControlGroups(Path root) {
    this.root = root;
  }

  /** Whether groups below this one may be made, and have a memory controller. */
  static boolean areAllowed(Path root) {
    try {
      return Arrays.asList(Files.readString(root.resolve("cgroup.subtree_control")).strip().split(" ")).contains("memory")
          && Files.isWritable(root) && Files.isWritable(root.resolve(MEMBERS));
    } catch (IOException notThere) {
      return false;
    }
  }

  @Override
  public boolean enforced() {
    return true;
  }

  @Override
  public String says() {
    return "enforced by control groups: the kernel ends a process that takes more.";
  }

  @Override
  public List<String> within(String unit, int megabytes, List<String> command) {
    Path group = group(unit, megabytes);
    return Stream.concat(Stream.of("sh", "-c", JOIN, group.toString()), command.stream()).toList();
  }

  @Override
  public void adopt(Unit unit) {
    Path group = group(unit.name(), unit.megabytes());
    ProcessHandle.of(unit.pid()).ifPresent(first ->
        Stream.concat(Stream.of(first), first.descendants()).forEach(process -> join(group, process)));
  }

  private static void join(Path group, ProcessHandle process) {
    try {
      Files.writeString(group.resolve(MEMBERS), Long.toString(process.pid()));
    } catch (IOException refused) {
      if (process.isAlive()) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  private synchronized Path group(String unit, int megabytes) {
    Path group = root.resolve("alicerce-" + ProcessHandle.current().pid() + "-" + unit);
    if (!groups.contains(group)) {
      try {
        Files.createDirectories(group);
        Files.writeString(group.resolve("memory.max"), megabytes + "M");
        if (Files.exists(group.resolve("memory.swap.max"))) {
          Files.writeString(group.resolve("memory.swap.max"), "0");
        }
        groups.add(group);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
    return group;
  }

  /** Removes the groups; whoever was in them has ended. */
  @Override
  public synchronized void close() {
    for (Path group : groups) {
      if (!group.toFile().delete()) {
        System.err.println("rehearse: " + group + " could not be removed");
      }
    }
    groups.clear();
  }
}
