package br.com.alicerce.eventing.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;

/** A consumer's own connection; its time-out leaves room for the wait that it asks of Redis. */
final class RedisStreamReader implements StreamReader {

  private final RedisStreamSettings settings;
  private final String consumer;
  private final RedisLine line;

  RedisStreamReader(RedisStreamSettings settings, String consumer) {
    this.settings = settings;
    this.consumer = consumer;
    this.line = new RedisLine(settings, LONGEST_WAIT);
  }

  @Override
  public StreamReply<List<Delivery>> next(int limit, Duration wait) {
    var params = XReadGroupParams.xReadGroupParams().count(limit);
    if (wait.isPositive()) {
      params.block(Math.toIntExact(Math.min(wait.toMillis(), LONGEST_WAIT.toMillis())));
    }
    var reply = line.ask(RedisEventStream.COMMANDS.xreadGroup(
        settings.group(), consumer, params, Map.of(settings.name(), StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)));
    return RedisEventStream.map(reply, streams -> streams == null || streams.isEmpty()
        ? List.of()
        : RedisEventStream.deliveries(streams.getFirst().getValue()));
  }

  @Override
  public void close() {
    line.close();
  }
}
