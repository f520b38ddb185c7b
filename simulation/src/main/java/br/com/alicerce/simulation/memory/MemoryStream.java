package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamState;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.platform.pace.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The stream of a {@link MemoryRedis}, by the same port as a real one. */
public final class MemoryStream implements EventStream {

  private static final Duration LOOK = Duration.ofMillis(1);

  private final MemoryRedis redis;
  private final Pace pace;

  /** @param pace by which readers wait */
  public MemoryStream(MemoryRedis redis, Pace pace) {
    this.redis = redis;
    this.pace = pace;
  }

  @Override
  public StreamReply<Boolean> check() {
    return redis.length() instanceof StreamReply.Failed<Long>(StreamTrouble trouble)
        ? StreamReply.failed(trouble) : StreamReply.answered(true);
  }

  /** Goes on after a refusal, as a pipeline does that is already on its way. */
  @Override
  public Appended append(List<EventEnvelope> events) {
    int confirmed = 0;
    StreamTrouble first = null;
    for (EventEnvelope event : events) {
      StreamTrouble refusal = redis.add(event);
      first = first == null ? refusal : first;
      confirmed += first == null ? 1 : 0;
    }
    return new Appended(confirmed, first);
  }

  @Override
  public StreamReply<Boolean> createGroup() {
    return redis.createGroup();
  }

  @Override
  public StreamReader reader(String consumer) {
    return new StreamReader() {
      @Override
      public StreamReply<List<Delivery>> next(int limit, Duration wait) {
        long end = pace.nanoTime() + wait.toNanos();
        StreamReply<List<Delivery>> reply = redis.hand(consumer, limit);
        while (reply instanceof StreamReply.Answered<List<Delivery>>(var none) && none.isEmpty() && pace.nanoTime() - end < 0) {
          pace.rest(LOOK);
          reply = redis.hand(consumer, limit);
        }
        return reply;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public StreamReply<Long> acknowledge(Collection<String> ids) {
    return ids.isEmpty() ? StreamReply.answered(0L) : redis.acknowledge(ids);
  }

  @Override
  public StreamReply<List<String>> pending(Duration heldFor, int limit) {
    return redis.pending(heldFor, limit);
  }

  @Override
  public StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids) {
    if (ids.isEmpty()) {
      return StreamReply.answered(new Claimed(List.of(), List.of()));
    }
    return switch (redis.claim(consumer, heldFor, ids)) {
      case StreamReply.Answered<List<String>>(var claimed) -> find(claimed);
      case StreamReply.Failed<List<String>>(var trouble) -> StreamReply.failed(trouble);
    };
  }

  private StreamReply<Claimed> find(List<String> ids) {
    List<Delivery> deliveries = new ArrayList<>();
    List<String> vanished = new ArrayList<>();
    for (String id : ids) {
      switch (redis.find(id)) {
        case StreamReply.Answered<List<Delivery>>(var found) when found.isEmpty() -> vanished.add(id);
        case StreamReply.Answered<List<Delivery>>(var found) -> deliveries.addAll(found);
        case StreamReply.Failed<List<Delivery>>(var trouble) -> {
          return StreamReply.failed(trouble);
        }
      }
    }
    return StreamReply.answered(new Claimed(deliveries, vanished));
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    return switch (redis.holds(consumer)) {
      case StreamReply.Answered<Boolean>(Boolean holds) -> holds ? StreamReply.answered(false) : redis.remove(consumer);
      case StreamReply.Failed<Boolean> failed -> failed;
    };
  }

  @Override
  public StreamReply<Long> trim(String olderThan) {
    return redis.trim(olderThan);
  }

  @Override
  public StreamReply<StreamState> state() {
    return switch (redis.group()) {
      case StreamReply.Answered<Group>(Group group) -> switch (redis.length()) {
        case StreamReply.Answered<Long>(Long length) -> StreamReply.answered(new StreamState(
            length,
            Entry.id(group.lastDelivered()),
            group.pending().size(),
            group.pending().isEmpty() ? null : Entry.id(group.pending().firstKey())));
        case StreamReply.Failed<Long>(var trouble) -> StreamReply.failed(trouble);
      };
      case StreamReply.Failed<Group>(var trouble) -> StreamReply.failed(trouble);
    };
  }

  @Override
  public void close() {}
}
