package br.com.alicerce.simulation.world;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Many worlds, one seed after the other, by as many threads as the machine has cores. */
public final class Seeds {

  private final Simulation simulation;
  private final long first;
  private final long number;
  private final AtomicLong next;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();
  private final AtomicLong fewestEvents = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong fewestFaults = new AtomicLong(Long.MAX_VALUE);
  private final ConcurrentSkipListMap<Long, Verdict> broken = new ConcurrentSkipListMap<>();

  /** The seeds from the first one on, as many as this. */
  public Seeds(Simulation simulation, long first, long number) {
    this.simulation = simulation;
    this.first = first;
    this.number = number;
    this.next = new AtomicLong(first);
  }

  /** Goes through the seeds; ends early when it is told that it is enough, and then waits for the worlds under way. */
  public void run(int threads, BooleanSupplier enough) {
    Thread[] all = new Thread[threads];
    for (int thread = 0; thread < threads; thread++) {
      all[thread] = Thread.ofPlatform().name("seeds-" + thread).start(() -> work(enough));
    }
    try {
      for (Thread thread : all) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(BooleanSupplier enough) {
    for (long seed = next.getAndIncrement(); seed < first + number && !enough.getAsBoolean(); seed = next.getAndIncrement()) {
      Verdict verdict = simulation.run(seed);
      steps.addAndGet(verdict.steps());
      events.addAndGet(verdict.events());
      faults.addAndGet(verdict.faults().size());
      if (verdict.isSound()) {
        fewestEvents.accumulateAndGet(verdict.events(), Math::min);
        fewestFaults.accumulateAndGet(verdict.faults().size(), Math::min);
      } else {
        broken.put(seed, verdict);
      }
      done.incrementAndGet();
    }
  }

  /** Those in which a promise was broken, by seed. */
  public List<Verdict> broken() {
    return List.copyOf(broken.values());
  }

  public long number() {
    return number;
  }

  public long done() {
    return done.get();
  }

  public long steps() {
    return steps.get();
  }

  public long events() {
    return events.get();
  }

  public long faults() {
    return faults.get();
  }

  /** The fewest events of a world that came to rest. */
  public long fewestEvents() {
    return fewestEvents.get();
  }

  /** The fewest faults of a world that came to rest. */
  public long fewestFaults() {
    return fewestFaults.get();
  }
}
