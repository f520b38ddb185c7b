package br.com.alicerce.engines.worker;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.pace.Pace;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The threads that keep the engines up to date, as {@link WorkerLoops} says what they do. */
public final class Workers implements AutoCloseable {

  private final EventShards shards;
  private final WorkerLoops loops;
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Does nothing yet.
   *
   * @param database a pool of the engines' role; each thread takes two connections while it works
   * @param shards the stream; closed with this
   */
  public Workers(Database database, EventShards shards, List<Engine> engines, WorkerSettings settings, MeterRegistry registry) {
    this.shards = shards;
    this.loops = new WorkerLoops(
        new PostgresProgress(database, engines), shards, engines.stream().map(Engine::name).toList(), settings, registry,
        UUID.randomUUID().toString(), Pace.ofTheMachine());
    threads.add(Thread.ofPlatform().name("reconciler").unstarted(loops.reconciler()));
    for (Runnable worker : loops.workers()) {
      threads.add(Thread.ofPlatform().name("worker-" + (threads.size() - 1)).unstarted(worker));
    }
  }

  /**
   * Starts all threads. A Redis or PostgreSQL that can't be reached now is waited for.
   *
   * @throws br.com.alicerce.eventing.stream.UnfitRedis when Redis may evict; its message is for the operator
   */
  public void start() {
    shards.requireFit();
    threads.forEach(Thread::start);
  }

  /** Whether all of them still do their work; none ends by itself, unless something is broken that it can't mend. */
  public boolean work() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  /** Lets all finish what they have in hand, acknowledge it and leave; returns when they have. */
  @Override
  public void close() {
    loops.stop();
    threads.forEach(LockSupport::unpark);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    shards.close();
  }
}
