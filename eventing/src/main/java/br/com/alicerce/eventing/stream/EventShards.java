package br.com.alicerce.eventing.stream;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The shards of the stream. A store's events all lie in one shard, so their order holds; with one shard, as usual, that is all of
 * them. The number of shards is the same in every process; changing it needs an empty stream, which the outbox then refills.
 */
public final class EventShards implements AutoCloseable {

  private final List<EventStream> streams;

  /** Shards that are already open; they are closed with this. */
  public EventShards(List<? extends EventStream> streams) {
    if (streams.isEmpty()) {
      throw new IllegalArgumentException("A stream has at least one shard");
    }
    this.streams = List.copyOf(streams);
  }

  /** The one shard {@code events:0} of a Redis. Connects when first used. */
  public static EventShards ofRedis(String url) {
    return ofRedis(url, "events", 1);
  }

  /** The shards {@code <prefix>:0} to {@code <prefix>:<count - 1>} of a Redis. */
  public static EventShards ofRedis(String url, String prefix, int count) {
    return new EventShards(IntStream.range(0, count)
        .mapToObj(shard -> new RedisEventStream(RedisStreamSettings.of(url, prefix + ":" + shard)))
        .toList());
  }

  /** Every shard. */
  public List<EventStream> all() {
    return streams;
  }

  /** The number of the shard that holds a store's events. */
  public int shardOf(UUID tenant) {
    long bits = tenant.getMostSignificantBits() ^ tenant.getLeastSignificantBits();
    return Math.floorMod(Long.hashCode(bits), streams.size());
  }

  /**
   * Fails when a shard lies where it may not; one that can't be reached now is let pass, for it may come later.
   *
   * @throws UnfitRedis with a line for the operator
   */
  public void requireFit() {
    for (EventStream stream : streams) {
      if (stream.check() instanceof StreamReply.Failed<Boolean>(StreamTrouble.Evicting(String policy))) {
        throw new UnfitRedis(policy);
      }
    }
  }

  @Override
  public void close() {
    streams.forEach(EventStream::close);
  }
}
