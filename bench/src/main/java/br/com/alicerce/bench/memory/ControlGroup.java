package br.com.alicerce.bench.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Processes that have no more than so much memory together: the kernel ends one when they want more. What a process took before it came in
 * stays counted where it was.
 */
public final class ControlGroup implements AutoCloseable {

  private static final String MEMBERS = "cgroup.procs";
  private static final String JOIN = "echo $$ >\"$0/" + MEMBERS + "\" && exec \"$@\"";
  private static final String ENDED = "oom_kill ";

  private final MemoryController controller;
  private final Path group;
  private final int megabytes;

  private ControlGroup(MemoryController controller, Path group, int megabytes) {
    this.controller = controller;
    this.group = group;
    this.megabytes = megabytes;
  }

  static ControlGroup make(MemoryController controller, String name, int megabytes) {
    Path group = controller.root().resolve(name);
    Path swap = controller.version().swap(group);
    try {
      Files.createDirectories(group);
      Files.writeString(controller.version().limit(group), megabytes + "M");
      if (Files.exists(swap)) {
        Files.writeString(swap, controller.version().noSwap(megabytes));
      }
      return new ControlGroup(controller, group, megabytes);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Starts others in the group, or in none. */
  public static <T> T within(@Nullable ControlGroup group, Supplier<T> start) {
    return group == null ? start.get() : group.during(start);
  }

  /** What its processes have. */
  public int megabytes() {
    return megabytes;
  }

  static Path members(Path group) {
    return group.resolve(MEMBERS);
  }

  /** The command, in the group before it is what it becomes. */
  public List<String> within(List<String> command) {
    return Stream.concat(Stream.of("sh", "-c", JOIN, group.toString()), command.stream()).toList();
  }

  /** Puts what runs already, and what it has made, into the group; again and again is once. */
  public void adopt(long pid) {
    ProcessHandle.of(pid).ifPresent(first ->
        Stream.concat(Stream.of(first), first.descendants()).forEach(process -> enter(group, process)));
  }

  /**
   * Has this process in the group while it starts others, which inherit that, and out again. What it takes for itself meanwhile stays the
   * group's.
   */
  public synchronized <T> T during(Supplier<T> start) {
    Path own = controller.own();
    enter(group, ProcessHandle.current());
    try {
      return start.get();
    } finally {
      enter(own, ProcessHandle.current());
    }
  }

  private static void enter(Path group, ProcessHandle process) {
    try {
      Files.writeString(members(group), Long.toString(process.pid()));
    } catch (IOException refused) {
      if (process.isAlive()) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  /** How many processes the kernel has ended so far because the group wanted more. */
  public long ended() {
    try (Stream<String> lines = Files.lines(controller.version().endings(group))) {
      return lines.filter(line -> line.startsWith(ENDED)).mapToLong(line -> Long.parseLong(line.substring(ENDED.length()).strip())).sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Removes the group; whoever is in it still is where this process is from then on. */
  @Override
  public void close() {
    try (Stream<String> left = Files.lines(members(group))) {
      left.forEach(pid -> ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> enter(controller.own(), process)));
    } catch (IOException | UncheckedIOException unreadable) {
      System.err.println("alicerce: " + group + " could not be emptied: " + unreadable.getMessage());
    }
    if (!group.toFile().delete()) {
      System.err.println("alicerce: " + group + " could not be removed");
    }
  }
}
