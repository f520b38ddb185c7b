package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.StoreEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction in memory: what it writes is its own until it commits, what others have committed it sees. */
final class MemoryTurn implements OpenTurn {

  private final MemoryDatabase database;
  private final StoreTable store;
  private final int start;
  private final Map<String, Offset> offsets = new HashMap<>();
  private final Map<String, Facts> facts = new HashMap<>();
  private long usedAt;
  private boolean over;

  MemoryTurn(MemoryDatabase database, StoreTable store) {
    this.database = database;
    this.store = store;
    this.start = database.starts();
    this.usedAt = database.now();
  }

  @Override
  public Map<String, Offset> lock(Collection<String> engines) {
    use();
    Map<String, Offset> locked = new HashMap<>();
    for (String engine : engines) {
      MemoryTurn holder = store.locks.get(engine);
      if (holder == null || holder == this || holder.isOver()) {
        store.locks.put(engine, this);
        locked.put(engine, offset(engine));
      }
    }
    return locked;
  }

  private Offset offset(String engine) {
    Offset mine = offsets.get(engine);
    return mine != null ? mine : store.offsets.getOrDefault(engine, new Offset(engine, 0, false));
  }

  @Override
  public List<EventEnvelope> after(long seq, int limit) {
    use();
    return store.after(seq, limit);
  }

  @Override
  public void apply(String engine, List<StoreEvent> events) {
    use();
    Facts known = facts.containsKey(engine) ? facts.get(engine) : store.facts.get(engine);
    Facts next = database.engine(engine).apply(known, events);
    usedAt = database.now();
    if (next != null) {
      facts.put(engine, next);
    }
  }

  @Override
  public void settle() {}

  @Override
  public void skip(String engine, EventEnvelope unknown) {
    use();
  }

  @Override
  public void move(String engine, long seq) {
    use();
    offsets.put(engine, new Offset(engine, seq, false));
  }

  @Override
  public void park(String engine, long seq, int attempts, String failure) {
    use();
    offsets.put(engine, new Offset(engine, seq, true));
  }

  /**
   * Whether the server has ended it: because it did nothing for too long, or because the server itself ended. It stays ended, also when
   * the clock is set back.
   */
  private boolean isOver() {
    over = over || start != database.starts() || database.now() - usedAt > MemoryDatabase.IDLE.toNanos();
    return over;
  }

  private void use() {
    if (isOver()) {
      throw new DatabaseTrouble("the connection was closed by the server");
    }
    usedAt = database.now();
  }

  void commit() {
    use();
    if (!offsets.isEmpty() || !facts.isEmpty()) {
      Map<String, @Nullable Offset> oldOffsets = new HashMap<>();
      Map<String, @Nullable Facts> oldFacts = new HashMap<>();
      offsets.forEach((engine, offset) -> oldOffsets.put(engine, store.offsets.put(engine, offset)));
      facts.forEach((engine, fact) -> oldFacts.put(engine, store.facts.put(engine, fact)));
      database.hasty(() -> {
        oldOffsets.forEach((engine, offset) -> MemoryProgress.restore(store.offsets, engine, offset));
        oldFacts.forEach((engine, fact) -> MemoryProgress.restore(store.facts, engine, fact));
      });
      offsets.values().forEach(this::tell);
    }
  }

  private void tell(Offset offset) {
    if (offset.parked()) {
      database.watch().parked(store.id, offset.engine(), offset.seq());
    } else {
      database.watch().applied(store.id, offset.engine(), offset.seq(), store.facts.get(offset.engine()));
    }
  }

  /** Gives the locks back, committed or not. */
  void end() {
    store.locks.values().removeIf(holder -> holder == this);
  }
}
