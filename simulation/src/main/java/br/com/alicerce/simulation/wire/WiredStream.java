package br.com.alicerce.simulation.wire;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.simulation.fault.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The stream, by wire. */
public record WiredStream(EventStream server, Wire wire) implements EventStream {

  @Override
  public StreamReply<Boolean> check() {
    return server.check();
  }

  /** Some arrive, something may happen, the others arrive, and their replies come back one by one. */
  @Override
  public Appended append(List<EventEnvelope> events) {
    Mishap onTheWay = wire.at(Step.RELAY_SENDS);
    if (onTheWay == Mishap.CUT) {
      return cutAfter(0);
    }
    if (onTheWay == Mishap.TWICE) {
      server.append(events);
    }
    int half = wire.chance(events.size() + 1);
    Appended first = server.append(events.subList(0, half));
    Mishap halfWay = wire.at(Step.RELAY_HALF_SENT);
    if (halfWay == Mishap.CUT) {
      return cutAfter(wire.chance(first.confirmed() + 1));
    }
    if (halfWay == Mishap.TWICE) {
      server.append(events.subList(0, half));
    }
    Appended second = server.append(events.subList(half, events.size()));
    Appended all = first.trouble() == null ? new Appended(half + second.confirmed(), second.trouble()) : first;
    return wire.at(Step.RELAY_READS_REPLIES) == Mishap.CUT ? cutAfter(wire.chance(all.confirmed() + 1)) : all;
  }

  private static Appended cutAfter(int confirmed) {
    return new Appended(confirmed, new StreamTrouble.Unreachable("the connection broke"));
  }

  @Override
  public StreamReply<Boolean> createGroup() {
    return wire.tell(Step.GROUP_IS_MADE, server::createGroup);
  }

  @Override
  public StreamReader reader(String consumer) {
    return new WiredReader(server.reader(consumer), wire);
  }

  @Override
  public StreamReply<Long> acknowledge(Collection<String> ids) {
    return ids.isEmpty()
        ? server.acknowledge(ids)
        : wire.tell(Step.WORKER_ACKNOWLEDGES, () -> server.acknowledge(ids), Step.WORKER_HAS_ACKNOWLEDGED);
  }

  @Override
  public StreamReply<List<String>> pending(Duration heldFor, int limit) {
    return wire.tell(Step.RECLAIM_LOOKS, () -> server.pending(heldFor, limit));
  }

  @Override
  public StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids) {
    return wire.tell(Step.RECLAIM_CLAIMS, () -> server.claim(consumer, heldFor, ids), Step.RECLAIM_HAS_CLAIMED);
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    return wire.tell(Step.WORKER_LEAVES, () -> server.forget(consumer));
  }

  @Override
  public StreamReply<Long> trim() {
    return wire.tell(Step.RELAY_TRIMS, server::trim);
  }

  @Override
  public void close() {}
}
