package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.platform.pace.Pace;
import java.time.Duration;
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
    return ids.isEmpty() ? StreamReply.answered(Claimed.NOTHING) : redis.claim(consumer, heldFor, ids);
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    return redis.forget(consumer);
  }

  @Override
  public StreamReply<Long> trim() {
    return redis.trim();
  }

  @Override
  public void close() {}
}
