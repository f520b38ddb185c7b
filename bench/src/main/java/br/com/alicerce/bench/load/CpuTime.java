package br.com.alicerce.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * CPU time of processes, user and system together, from {@code /proc/PID/stat} (proc(5)). It grows in steps of 10 ms a process, so
 * measure over seconds.
 */
public final class CpuTime {

  private static final long NANOSECONDS_A_TICK = 10_000_000;

  /** utime, stime, and those of children that ended and were waited for, counted from the field after the program's name. */
  private static final int[] TICKS = {11, 12, 13, 14};

  /** The first two of them. */
  private static final int[] OWN_TICKS = {11, 12};

  private CpuTime() {}

  /**
   * What a process, its living descendants and its ended children used since they started. PostgreSQL serves each connection by a
   * child, and nginx each core; a child that ends in between is not lost, because its parent has its time.
   */
  public static Duration of(long pid) {
    LongStream family = LongStream.concat(LongStream.of(pid),
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).mapToLong(ProcessHandle::pid));
    return Duration.ofNanos(family.map(CpuTime::ticks).sum() * NANOSECONDS_A_TICK);
  }

  /** What a process used by itself, without anything that it has started. */
  public static Duration alone(long pid) {
    String stat = read(pid, "stat");
    return stat.isEmpty() ? Duration.ZERO : Duration.ofNanos(ticks(stat, OWN_TICKS) * NANOSECONDS_A_TICK);
  }

  static long ticks(String stat) {
    return ticks(stat, TICKS);
  }

  private static long ticks(String stat, int... counted) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return IntStream.of(counted).mapToLong(at -> Long.parseLong(fields[at])).sum();
  }

  /** Memory of a process and its living descendants in bytes: what each has for itself, and its share of what they share. */
  public static long memory(long pid) {
    return Stream.concat(Stream.of(pid),
            ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid))
        .mapToLong(CpuTime::proportionalSetSize).sum();
  }

  private static long proportionalSetSize(long pid) {
    return read(pid, "smaps_rollup").lines().filter(line -> line.startsWith("Pss:")).findFirst()
        .map(line -> Long.parseLong(line.replace("Pss:", "").replace("kB", "").strip()) * 1_024).orElse(0L);
  }

  private static long ticks(long pid) {
    String stat = read(pid, "stat");
    return stat.isEmpty() ? 0 : ticks(stat);
  }

  /** Empty when the process has ended meanwhile. */
  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (NoSuchFileException ended) {
      return "";
    } catch (IOException unreadable) {
      if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
        return "";
      }
      throw new UncheckedIOException(unreadable);
    }
  }
}
