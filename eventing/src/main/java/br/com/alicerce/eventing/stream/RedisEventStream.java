package br.com.alicerce.eventing.stream;

import br.com.alicerce.contracts.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.util.SafeEncoder;

/**
 * A shard as a Redis stream; needs Redis 6.2 or Valkey. One connection serves all callers, one after the other; each reader has its own.
 */
public final class RedisEventStream implements EventStream {

  static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

  private static final StreamEntryID FROM_THE_FIRST = new StreamEntryID(0, 0);

  private final RedisStreamSettings settings;
  private final RedisLine line;

  public RedisEventStream(RedisStreamSettings settings) {
    this.settings = settings;
    this.line = new RedisLine(settings, Duration.ZERO);
  }

  @Override
  public StreamReply<Boolean> check() {
    return map(line.ask(COMMANDS.xlen(settings.name())), _ -> true);
  }

  @Override
  public Appended append(List<EventEnvelope> events) {
    return line.pipeline(events.stream().map(this::add).toList());
  }

  private CommandArguments add(EventEnvelope event) {
    return COMMANDS.xadd(settings.name(), StreamEntryID.NEW_ENTRY, StreamFields.of(event)).getArguments();
  }

  @Override
  public StreamReply<Boolean> createGroup() {
    var reply = line.ask(COMMANDS.xgroupCreate(settings.name(), settings.group(), FROM_THE_FIRST, true));
    return switch (reply) {
      case StreamReply.Answered<String> _ -> StreamReply.answered(true);
      case StreamReply.Failed<String>(StreamTrouble.Refused(String detail)) when detail.startsWith("BUSYGROUP") ->
          StreamReply.answered(false);
      case StreamReply.Failed<String>(StreamTrouble trouble) -> StreamReply.failed(trouble);
    };
  }

  @Override
  public StreamReader reader(String consumer) {
    return new RedisStreamReader(settings, consumer);
  }

  @Override
  public StreamReply<Long> acknowledge(Collection<String> ids) {
    return ids.isEmpty()
        ? StreamReply.answered(0L)
        : line.ask(COMMANDS.xack(settings.name(), settings.group(), entryIds(ids)));
  }

  @Override
  public StreamReply<List<String>> pending(Duration heldFor, int limit) {
    var wanted = XPendingParams.xPendingParams(StreamEntryID.MINIMUM_ID, StreamEntryID.MAXIMUM_ID, limit).idle(heldFor.toMillis());
    return map(
        line.ask(COMMANDS.xpending(settings.name(), settings.group(), wanted)),
        entries -> entries.stream().map(entry -> entry.getID().toString()).toList());
  }

  /**
   * Claims the ids alone and then looks for the entries: Redis 6.2 answers null for a trimmed one, without its id, and keeps it pending.
   */
  @Override
  public StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids) {
    if (ids.isEmpty()) {
      return StreamReply.answered(Claimed.NOTHING);
    }
    List<String> words = new ArrayList<>(List.of(settings.group(), consumer, Long.toString(heldFor.toMillis())));
    words.addAll(ids);
    return map(run(StreamScripts.CLAIM, words), reply -> claimed((List<?>) reply));
  }

  private static Claimed claimed(List<?> vanishedAndEntries) {
    return new Claimed(
        deliveries(BuilderFactory.STREAM_ENTRY_LIST.build(vanishedAndEntries.getLast())),
        BuilderFactory.LONG.build(vanishedAndEntries.getFirst()).intValue());
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    return map(run(StreamScripts.FORGET, List.of(settings.group(), consumer)), gone -> BuilderFactory.LONG.build(gone) == 1);
  }

  @Override
  public StreamReply<Long> trim() {
    return map(run(StreamScripts.TRIM, List.of(settings.group())), BuilderFactory.LONG::build);
  }

  /** One step of Redis's own; the answer is as it came. */
  private StreamReply<Object> run(String script, List<String> words) {
    return line.ask(COMMANDS.eval(
        SafeEncoder.encode(script),
        List.of(SafeEncoder.encode(settings.name())),
        words.stream().map(SafeEncoder::encode).toList()));
  }

  static List<Delivery> deliveries(List<StreamEntry> entries) {
    return entries.stream()
        .filter(Objects::nonNull)
        .map(entry -> new Delivery(entry.getID().toString(), entry.getFields() == null ? null : StreamFields.read(entry.getFields())))
        .toList();
  }

  private static StreamEntryID[] entryIds(Collection<String> ids) {
    return ids.stream().map(StreamEntryID::new).toArray(StreamEntryID[]::new);
  }

  static <T, R> StreamReply<R> map(StreamReply<T> reply, Function<T, R> change) {
    return switch (reply) {
      case StreamReply.Answered<T>(T value) -> StreamReply.answered(change.apply(value));
      case StreamReply.Failed<T>(StreamTrouble trouble) -> StreamReply.failed(trouble);
    };
  }

  @Override
  public void close() {
    line.close();
  }
}
