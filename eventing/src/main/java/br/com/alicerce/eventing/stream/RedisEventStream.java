package br.com.alicerce.eventing.stream;

import br.com.alicerce.contracts.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.params.XTrimParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamGroupInfo;
import redis.clients.jedis.resps.StreamPendingEntry;
import redis.clients.jedis.resps.StreamPendingSummary;

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
      return StreamReply.answered(new Claimed(List.of(), List.of()));
    }
    var reply = line.ask(COMMANDS.xclaimJustId(
        settings.name(), settings.group(), consumer, heldFor.toMillis(), new XClaimParams(), entryIds(ids)));
    return switch (reply) {
      case StreamReply.Answered<List<StreamEntryID>>(var claimed) -> find(claimed);
      case StreamReply.Failed<List<StreamEntryID>>(var trouble) -> StreamReply.failed(trouble);
    };
  }

  private StreamReply<Claimed> find(List<StreamEntryID> ids) {
    List<Delivery> deliveries = new ArrayList<>();
    List<String> vanished = new ArrayList<>();
    for (StreamEntryID id : ids) {
      switch (line.ask(COMMANDS.xrange(settings.name(), id, id))) {
        case StreamReply.Answered<List<StreamEntry>>(var found) when found.isEmpty() -> vanished.add(id.toString());
        case StreamReply.Answered<List<StreamEntry>>(var found) -> deliveries.addAll(deliveries(found));
        case StreamReply.Failed<List<StreamEntry>>(var trouble) -> {
          return StreamReply.failed(trouble);
        }
      }
    }
    return StreamReply.answered(new Claimed(deliveries, vanished));
  }

  @Override
  public StreamReply<Boolean> forget(String consumer) {
    var held = line.ask(COMMANDS.xpending(settings.name(), settings.group(), XPendingParams.xPendingParams(
        StreamEntryID.MINIMUM_ID, StreamEntryID.MAXIMUM_ID, 1).consumer(consumer)));
    return switch (held) {
      case StreamReply.Answered<List<StreamPendingEntry>>(var entries) when !entries.isEmpty() -> StreamReply.answered(false);
      case StreamReply.Answered<List<StreamPendingEntry>> _ ->
          map(line.ask(COMMANDS.xgroupDelConsumer(settings.name(), settings.group(), consumer)), _ -> true);
      case StreamReply.Failed<List<StreamPendingEntry>>(var trouble) -> StreamReply.failed(trouble);
    };
  }

  @Override
  public StreamReply<Long> trim(String olderThan) {
    return line.ask(COMMANDS.xtrim(settings.name(), XTrimParams.xTrimParams().minId(olderThan).exactTrimming()));
  }

  /** Asks for the last delivered id before the pending ones: in the other order an entry given out in between would seem done. */
  @Override
  public StreamReply<StreamState> state() {
    return switch (line.ask(COMMANDS.xinfoGroups(settings.name()))) {
      case StreamReply.Answered<List<StreamGroupInfo>>(var groups) -> groups.stream()
          .filter(group -> group.getName().equals(settings.group()))
          .findFirst()
          .map(this::state)
          .orElseGet(() -> StreamReply.failed(new StreamTrouble.NoGroup("no group " + settings.group())));
      case StreamReply.Failed<List<StreamGroupInfo>>(StreamTrouble.Refused(String detail)) when detail.contains("no such key") ->
          StreamReply.failed(new StreamTrouble.NoGroup(detail));
      case StreamReply.Failed<List<StreamGroupInfo>>(var trouble) -> StreamReply.failed(trouble);
    };
  }

  private StreamReply<StreamState> state(StreamGroupInfo group) {
    return switch (line.ask(COMMANDS.xpending(settings.name(), settings.group()))) {
      case StreamReply.Answered<StreamPendingSummary>(var pending) ->
          map(line.ask(COMMANDS.xlen(settings.name())), length -> new StreamState(
              length, group.getLastDeliveredId().toString(), pending.getTotal(), text(pending.getMinId())));
      case StreamReply.Failed<StreamPendingSummary>(var trouble) -> StreamReply.failed(trouble);
    };
  }

  private static @Nullable String text(@Nullable StreamEntryID id) {
    return id == null ? null : id.toString();
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
