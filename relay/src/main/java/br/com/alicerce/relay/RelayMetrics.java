package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.StreamTrouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** The figures by which an operator sees the relay. */
final class RelayMetrics {

  private final MeterRegistry registry;
  private final Counter published;
  private final Counter fenced;
  private final Counter trimmed;
  private final AtomicLong leader = new AtomicLong();
  private final AtomicLong backlog = new AtomicLong();

  RelayMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.published = Counter.builder("alicerce.relay.published").description("Events in the stream, cursor moved").register(registry);
    this.fenced = Counter.builder("alicerce.relay.fenced").description("Rounds that ended a lost leadership").register(registry);
    this.trimmed = Counter.builder("alicerce.relay.trimmed").description("Entries removed from the stream").register(registry);
    registry.gauge("alicerce.relay.leader", leader);
    registry.gauge("alicerce.relay.backlog", backlog);
  }

  void count(Round round) {
    leader.set(round instanceof Round.Standby || round instanceof Round.Fenced ? 0 : 1);
    switch (round) {
      case Round.Published(int events) -> published.increment(events);
      case Round.Troubled(int events, StreamTrouble trouble) -> {
        published.increment(events);
        trouble(trouble.word());
      }
      case Round.Fenced _ -> fenced.increment();
      case Round.Nothing _, Round.Standby _ -> {}
    }
  }

  void trouble(String kind) {
    registry.counter("alicerce.relay.trouble", "kind", kind).increment();
  }

  void trimmed(long entries) {
    trimmed.increment(entries);
  }

  void backlog(long events) {
    backlog.set(events);
  }
}
