package br.com.alicerce.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * CPU time of processes, user and system together, from {@code /proc}. It grows in steps of 10 ms a process, so measure over seconds.
 */
final class CpuTime {

  private static final long NANOSECONDS_A_TICK = 10_000_000;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private CpuTime() {}

  /** What a process used since it started. */
  static Duration of(long pid) {
    return Duration.ofNanos(ticks(pid) * NANOSECONDS_A_TICK);
  }

  /** What a process and its living children used since they started; for PostgreSQL, which serves each connection by a child. */
  static Duration ofFamily(long pid) {
    LongStream children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).mapToLong(ProcessHandle::pid);
    return Duration.ofNanos((ticks(pid) + children.map(CpuTime::ticks).sum()) * NANOSECONDS_A_TICK);
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields[USER_TICKS], fields[SYSTEM_TICKS]).mapToLong(Long::parseLong).sum();
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
