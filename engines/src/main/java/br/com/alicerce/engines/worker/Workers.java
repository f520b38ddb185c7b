package br.com.alicerce.engines.worker;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.platform.database.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The threads that keep the engines up to date: workers for each shard, and one reconciler. */
public final class Workers implements AutoCloseable {

  private final EventShards shards;
  private final List<Worker> workers = new ArrayList<>();
  private final Reconciler reconciler;
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Does nothing yet.
   *
   * @param database a pool of the engines' role; each thread takes two connections while it works
   * @param shards the stream; closed with this
   */
  public Workers(Database database, EventShards shards, List<Engine> engines, WorkerSettings settings, MeterRegistry registry) {
    this.shards = shards;
    EngineMetrics metrics = new EngineMetrics(registry);
    StoreTurns turns = new StoreTurns(database, engines, settings, metrics);
    StreamPulse pulse = new StreamPulse();
    this.reconciler = new Reconciler(database, engines, turns, settings, metrics, pulse);
    threads.add(Thread.ofPlatform().name("reconciler").unstarted(reconciler));
    String process = UUID.randomUUID().toString();
    for (EventStream stream : shards.all()) {
      for (int number = 0; number < settings.workers(); number++) {
        Worker worker = new Worker(stream, turns, settings, metrics, pulse, process + "/" + workers.size());
        threads.add(Thread.ofPlatform().name("worker-" + workers.size()).unstarted(worker));
        workers.add(worker);
      }
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

  /** Lets all finish what they have in hand, acknowledge it and leave; returns when they have. */
  @Override
  public void close() {
    workers.forEach(Worker::stop);
    reconciler.stop();
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
