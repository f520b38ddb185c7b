package br.com.alicerce.engines.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** The figures by which an operator sees the engines. */
final class EngineMetrics {

  private final MeterRegistry registry;
  private final Counter applied;
  private final Counter holes;
  private final Counter reconciled;
  private final Counter reclaimed;
  private final Counter vanished;
  private final Counter unreadable;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong parked = new AtomicLong();

  EngineMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.applied = counter("applied", "Events applied, times engines");
    this.holes = counter("holes", "Events that the stream left out and a worker read from the outbox");
    this.reconciled = counter("reconciled", "Events that the reconciler applied because the stream had left them behind");
    this.reclaimed = counter("reclaimed", "Entries taken over from workers that hold them too long");
    this.vanished = counter("vanished", "Entries that were trimmed away while a worker held them");
    this.unreadable = counter("unreadable", "Entries of the stream that are no events");
    registry.gauge("alicerce.engines.lag", lag);
    registry.gauge("alicerce.engines.parked", parked);
  }

  private Counter counter(String name, String description) {
    return Counter.builder("alicerce.engines." + name).description(description).register(registry);
  }

  void applied(int events, int fromOutbox) {
    applied.increment(events);
    holes.increment(fromOutbox);
  }

  void reconciled(int events) {
    applied.increment(events);
    reconciled.increment(events);
  }

  void reclaimed(int entries, int ofTheseVanished) {
    reclaimed.increment(entries);
    vanished.increment(ofTheseVanished);
  }

  void unreadable() {
    unreadable.increment();
  }

  void skipped(String type) {
    registry.counter("alicerce.engines.skipped", "type", type).increment();
  }

  void failed(String engine) {
    registry.counter("alicerce.engines.failures", "engine", engine).increment();
  }

  void trouble(String kind) {
    registry.counter("alicerce.engines.trouble", "kind", kind).increment();
  }

  /** As the reconciler last saw it: events not yet applied, and engines of stores that wait for an operator. */
  void state(long eventsBehind, long enginesParked) {
    lag.set(eventsBehind);
    parked.set(enginesParked);
  }
}
