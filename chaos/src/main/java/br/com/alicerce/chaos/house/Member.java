package br.com.alicerce.chaos.house;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.process.SpawnedRole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One place in the house where a role runs; its process is started again whenever it ends, as systemd does. */
public final class Member implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LEAVE = Duration.ofSeconds(15);

  private final String name;
  private final Supplier<SpawnedRole> start;
  private final Thread keeper;
  private final AtomicInteger endedByItself = new AtomicInteger();
  private volatile @Nullable SpawnedRole running;
  private volatile boolean expected;
  private volatile boolean closing;

  Member(String name, Supplier<SpawnedRole> start) {
    this.name = name;
    this.start = start;
    this.keeper = Thread.ofPlatform().daemon().name("keeper of " + name).start(this::keep);
  }

  /** For people: {@code engines-2}. */
  public String name() {
    return name;
  }

  /** Whether its process has become ready and lives. */
  public boolean isReady() {
    SpawnedRole now = running;
    return now != null && now.isAlive();
  }

  /** Kills its process if it is ready; answers whether it was. */
  public boolean kill() {
    SpawnedRole now = running;
    if (now == null || !now.isAlive()) {
      return false;
    }
    expected = true;
    now.kill();
    return true;
  }

  /** Asks its process to end, and waits until it has. */
  public void restart() {
    SpawnedRole now = running;
    if (now != null) {
      expected = true;
      now.stop();
    }
  }

  /** The process to be stopped where it is; 0 when there is none. */
  public long pid() {
    SpawnedRole now = running;
    return now == null ? 0 : now.pid();
  }

  /** How often a process that was ready has ended although nobody had asked or killed it. */
  public int endedByItself() {
    return endedByItself.get();
  }

  private void keep() {
    while (!closing) {
      try {
        SpawnedRole fresh = start.get();
        expected = false;
        running = fresh;
        fresh.awaitEnd();
        running = null;
        if (!expected && !closing) {
          endedByItself.incrementAndGet();
        }
      } catch (OperatorError notReady) {
        // refused because a server was away, as a process does; it is started again
      }
      if (!closing) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Ends its process for good, one that is stopped or starting too. */
  @Override
  public void close() {
    closing = true;
    SpawnedRole now = running;
    if (now != null) {
      now.kill();
    }
    keeper.interrupt();
    try {
      keeper.join(LEAVE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
