package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.StoreEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL with outbox, cursors, lease and offsets; its operators' hands included. A commit that waits for the disk is never lost;
 * one that does not may be, with all that came after it, when the server ends within {@link #HASTE}.
 */
public final class MemoryDatabase {

  /** After that long what was committed without waiting is on the disk all the same: three times PostgreSQL's {@code wal_writer_delay}. */
  static final Duration HASTE = Duration.ofMillis(600);

  /** How long a transaction may do nothing before the server ends it: {@code idle_in_transaction_session_timeout}. */
  static final Duration IDLE = Duration.ofSeconds(10);

  /** An engine as a function; what it throws goes through. */
  public interface Fold extends BiFunction<@Nullable Facts, List<StoreEvent>, @Nullable Facts> {}

  /** How to undo a commit that is not on the disk yet. */
  private record Hasty(long at, Runnable undo) {}

  static final Comparator<UUID> AS_POSTGRES = (one, other) -> {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  };

  private final LongSupplier nanos;
  private final Map<String, Fold> engines;
  private final DatabaseWatch watch;
  private final TreeMap<UUID, StoreTable> stores = new TreeMap<>(AS_POSTGRES);
  private final Deque<Hasty> hasty = new ArrayDeque<>();
  private final MemoryLeases leases;
  private int starts;

  /**
   * @param nanos the server's clock
   * @param engines what the engines do, by name
   */
  public MemoryDatabase(LongSupplier nanos, Map<String, Fold> engines, DatabaseWatch watch) {
    this.nanos = nanos;
    this.engines = Map.copyOf(engines);
    this.watch = watch;
    this.leases = new MemoryLeases(this);
  }

  /** Commits events of a store to the outbox; they carry the numbers that follow. */
  public void append(Collection<EventEnvelope> events) {
    for (EventEnvelope event : events) {
      StoreTable table = table(event.tenantId());
      if (event.seq() != table.lastSeq() + 1) {
        throw new IllegalArgumentException("Event " + event.seq() + " does not follow " + table.lastSeq());
      }
      table.outbox.add(event);
      watch.written(event);
    }
    flushed();
  }

  /** The relay's port to the lease. */
  public MemoryLeases leases() {
    return leases;
  }

  /** The relay's port to the outbox. */
  public MemoryCursors cursors() {
    return new MemoryCursors(this);
  }

  /** The engines' port. */
  public MemoryProgress progress() {
    return new MemoryProgress(this);
  }

  /** The server ends and starts again: open transactions are gone, and of the hasty commits the last ones, as many as asked for at most. */
  public void crash(int lost) {
    starts++;
    forgetWhatIsOnDisk();
    for (int commit = 0; commit < lost && !hasty.isEmpty(); commit++) {
      hasty.removeLast().undo().run();
    }
    hasty.clear();
    stores.values().forEach(store -> store.locks.clear());
  }

  /** What an operator does about a parked engine; whether it was parked. */
  public boolean unblock(UUID store, String engine) {
    return new MemoryProgress(this).unblock(store, engine);
  }

  /** How many events a store has. */
  public long lastSeq(UUID store) {
    return table(store).lastSeq();
  }

  /** How far a store is published. */
  public long cursor(UUID store) {
    return table(store).cursor;
  }

  /** An event of the outbox. */
  public EventEnvelope event(UUID store, long seq) {
    return table(store).outbox.get(Math.toIntExact(seq - 1));
  }

  /** How far an engine is with a store. */
  public long offset(UUID store, String engine) {
    Offset offset = table(store).offsets.get(engine);
    return offset == null ? 0 : offset.seq();
  }

  /** Whether an engine of a store waits for an operator. */
  public boolean isParked(UUID store, String engine) {
    Offset offset = table(store).offsets.get(engine);
    return offset != null && offset.parked();
  }

  /** What an engine knows of a store. */
  public @Nullable Facts facts(UUID store, String engine) {
    return table(store).facts.get(engine);
  }

  /** Whether any engine of any store waits for an operator. */
  public boolean isAnythingParked() {
    return stores.values().stream().flatMap(store -> store.offsets.values().stream()).anyMatch(Offset::parked);
  }

  /** The names of the engines. */
  public Set<String> engines() {
    return new TreeSet<>(engines.keySet());
  }

  /** Commits an offset by itself, whatever transaction is open. */
  public void moveAtOnce(UUID store, String engine, long seq) {
    StoreTable table = table(store);
    table.offsets.put(engine, new Offset(engine, seq, false));
    watch.applied(store, engine, seq, table.facts.get(engine));
  }

  /** Commits what an engine makes of events by itself, whatever transaction is open. */
  public void applyAtOnce(UUID store, String engine, List<StoreEvent> events) {
    StoreTable table = table(store);
    table.facts.compute(engine, (_, known) -> engine(engine).apply(known, events));
    watch.applied(store, engine, offset(store, engine), table.facts.get(engine));
  }

  Collection<StoreTable> stores() {
    return stores.values();
  }

  StoreTable table(UUID store) {
    return stores.computeIfAbsent(store, StoreTable::new);
  }

  Fold engine(String name) {
    Fold engine = engines.get(name);
    if (engine == null) {
      throw new NoSuchElementException(name);
    }
    return engine;
  }

  DatabaseWatch watch() {
    return watch;
  }

  long now() {
    return nanos.getAsLong();
  }

  /** Tells connections of this server from those it had before it ended. */
  int starts() {
    return starts;
  }

  /** A commit that did not wait for the disk. */
  void hasty(Runnable undo) {
    forgetWhatIsOnDisk();
    hasty.addLast(new Hasty(now(), undo));
  }

  /** A commit that waited for the disk, and so for all before it. */
  void flushed() {
    hasty.clear();
  }

  private void forgetWhatIsOnDisk() {
    while (!hasty.isEmpty() && now() - hasty.getFirst().at() > HASTE.toNanos()) {
      hasty.removeFirst();
    }
  }
}
