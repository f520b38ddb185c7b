package br.com.alicerce.engines.worker;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.platform.pace.Pace;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** What one process does to keep the engines up to date: workers for each shard, and one reconciler. Composed here, in plain sight. */
public final class WorkerLoops {

  private final List<Worker> workers = new ArrayList<>();
  private final Reconciler reconciler;

  /**
   * Does nothing yet.
   *
   * @param engines the names of the engines
   * @param process tells this process's consumers from those of every other there ever was
   */
  public WorkerLoops(
      Progress progress,
      EventShards shards,
      List<String> engines,
      WorkerSettings settings,
      MeterRegistry registry,
      String process,
      Pace pace) {
    EngineMetrics metrics = new EngineMetrics(registry);
    StoreTurns turns = new StoreTurns(progress, engines, settings, metrics, pace);
    StreamPulse pulse = new StreamPulse();
    this.reconciler = new Reconciler(progress, engines, turns, settings, metrics, pulse, pace);
    for (EventStream stream : shards.all()) {
      for (int number = 0; number < settings.workers(); number++) {
        workers.add(new Worker(stream, turns, settings, metrics, pulse, process + "/" + workers.size(), pace));
      }
    }
  }

  /** The loops that read the stream, each to be run by a thread of its own. */
  public List<Runnable> workers() {
    return List.copyOf(workers);
  }

  /** The loop that reads the outbox, to be run by a thread of its own. */
  public Runnable reconciler() {
    return reconciler;
  }

  /** Lets all finish what they have in hand, acknowledge it and leave. */
  public void stop() {
    workers.forEach(Worker::stop);
    reconciler.stop();
  }
}
