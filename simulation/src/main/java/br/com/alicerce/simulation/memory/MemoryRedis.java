package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.simulation.memory.ServerState.Demand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Redis that holds one stream with its group; its operators' hands included. */
public final class MemoryRedis {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LongSupplier nanos;
  private final StreamWatch watch;
  private TreeMap<Long, Entry> entries = new TreeMap<>();
  private @Nullable Group group;
  private @Nullable TreeMap<Long, Entry> keptEntries;
  private @Nullable Group keptGroup;
  private ServerState state = ServerState.WELL;
  private long lastKey;

  /** @param nanos the server's clock */
  public MemoryRedis(LongSupplier nanos, StreamWatch watch) {
    this.nanos = nanos;
    this.watch = watch;
  }

  /** What it is able to do from now on. */
  public void become(ServerState next) {
    state = next;
  }

  /** All is forgotten, the group as well. It takes a millisecond at least, so that no id is ever given to two entries. */
  public void flush() {
    entries = new TreeMap<>();
    group = null;
    lastKey = Math.max(lastKey, Entry.first(nanos.getAsLong() / NANOS_PER_MILLI + 1));
  }

  /** Every entry is gone, and the group stays. */
  public void trimAll() {
    entries.clear();
  }

  /** Keeps a copy as it is now. */
  public void keep() {
    keptEntries = new TreeMap<>(entries);
    keptGroup = group == null ? null : group.copy();
  }

  /** All is again as it was when a copy was last kept; as after a flush when none was. */
  public void restore() {
    flush();
    if (keptEntries != null) {
      entries = new TreeMap<>(keptEntries);
      group = keptGroup == null ? null : keptGroup.copy();
    }
  }

  /** Whether the group has every entry handed out, and every one of them acknowledged. */
  public boolean isSettled() {
    return entries.isEmpty()
        || group != null && group.pending().isEmpty() && group.lastDelivered() >= entries.lastKey();
  }

  /** Whether a reader would get something now. */
  public boolean hasNews() {
    return group != null && !entries.isEmpty() && entries.lastKey() > group.lastDelivered();
  }

  /** Appends one event, or says why not. */
  @Nullable StreamTrouble add(EventEnvelope event) {
    StreamTrouble refusal = state.refusal(Demand.GROW);
    if (refusal == null) {
      lastKey = Math.max(lastKey + 1, Entry.first(nanos.getAsLong() / NANOS_PER_MILLI));
      entries.put(lastKey, Entry.of(lastKey, event));
      watch.appended(event);
    }
    return refusal;
  }

  StreamReply<Boolean> createGroup() {
    return answer(Demand.GROW, () -> {
      boolean missing = group == null;
      group = missing ? new Group() : group;
      return missing;
    });
  }

  StreamReply<List<Delivery>> hand(String consumer, int limit) {
    return ofGroup(Demand.CHANGE, open -> {
      List<Entry> next = entries.tailMap(open.lastDelivered(), false).values().stream().limit(limit).toList();
      next.forEach(entry -> open.hand(entry, consumer, nanos.getAsLong()));
      return next.stream().map(Entry::delivery).toList();
    });
  }

  StreamReply<Long> acknowledge(Collection<String> ids) {
    return answer(Demand.CHANGE, () -> ids.stream().filter(id -> settle(Entry.key(id))).count());
  }

  private boolean settle(long key) {
    Group.Held held = group == null ? null : group.pending().remove(key);
    if (held != null && entries.containsKey(key)) {
      tell(held.entry(), true);
    }
    return held != null;
  }

  StreamReply<List<String>> pending(Duration heldFor, int limit) {
    return ofGroup(Demand.READ, open -> open.pending().values().stream()
        .filter(held -> isHeld(held, heldFor)).limit(limit).map(held -> held.entry().delivery().id()).toList());
  }

  StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids) {
    return ofGroup(Demand.CHANGE, open -> {
      List<Delivery> deliveries = new ArrayList<>();
      int vanished = 0;
      for (String id : ids) {
        long key = Entry.key(id);
        Group.Held held = open.pending().get(key);
        if (held != null && isHeld(held, heldFor)) {
          if (entries.containsKey(key)) {
            open.pending().put(key, new Group.Held(held.entry(), consumer, nanos.getAsLong()));
            deliveries.add(held.entry().delivery());
          } else {
            open.pending().remove(key);
            vanished++;
          }
        }
      }
      return new Claimed(deliveries, vanished);
    });
  }

  private boolean isHeld(Group.Held held, Duration atLeast) {
    return (nanos.getAsLong() - held.since()) / NANOS_PER_MILLI >= atLeast.toMillis();
  }

  StreamReply<Boolean> forget(String consumer) {
    return ofGroup(Demand.CHANGE, open -> open.pending().values().stream().noneMatch(held -> held.consumer().equals(consumer)));
  }

  /** Takes a consumer out of the group, with all it holds. */
  public StreamReply<Boolean> remove(String consumer) {
    return ofGroup(Demand.CHANGE, open -> {
      open.pending().values().stream().filter(held -> held.consumer().equals(consumer)).toList()
          .forEach(held -> settle(held.entry().key()));
      return true;
    });
  }

  StreamReply<Long> trim() {
    return ofGroup(Demand.CHANGE, open -> removeBefore(open.pending().isEmpty() ? open.lastDelivered() : open.pending().firstKey()));
  }

  /** Removes what was handed out, be it acknowledged or not. */
  public StreamReply<Long> trimDelivered() {
    return ofGroup(Demand.CHANGE, open -> removeBefore(open.lastDelivered()));
  }

  private long removeBefore(long key) {
    return removeAll(List.copyOf(entries.headMap(key, false).values()));
  }

  /** Removes the oldest entries until so many are left. */
  public StreamReply<Long> shorten(int length) {
    return answer(Demand.CHANGE, () -> removeAll(entries.values().stream().limit(Math.max(0, entries.size() - length)).toList()));
  }

  private long removeAll(List<Entry> old) {
    for (Entry entry : old) {
      entries.remove(entry.key());
      tell(entry, false);
    }
    return old.size();
  }

  StreamReply<Long> length() {
    return answer(Demand.READ, () -> (long) entries.size());
  }

  private void tell(Entry entry, boolean settled) {
    EventEnvelope event = entry.delivery().envelope();
    if (event != null) {
      if (settled) {
        watch.settled(event);
      } else {
        watch.trimmed(event);
      }
    }
  }

  private <T> StreamReply<T> ofGroup(Demand demand, Function<Group, T> work) {
    StreamTrouble refusal = state.refusal(demand);
    Group open = group;
    if (refusal == null && open == null) {
      refusal = new StreamTrouble.NoGroup("NOGROUP No such key or consumer group");
    }
    return refusal == null && open != null ? StreamReply.answered(work.apply(open)) : StreamReply.failed(refusal);
  }

  private <T> StreamReply<T> answer(Demand demand, Supplier<T> work) {
    StreamTrouble refusal = state.refusal(demand);
    return refusal == null ? StreamReply.answered(work.get()) : StreamReply.failed(refusal);
  }
}
