package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.relay.Cursors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cursors in memory. */
public final class MemoryCursors implements Cursors {

  private final MemoryDatabase database;

  MemoryCursors(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
    List<StoreTable> turn = new ArrayList<>();
    List<StoreTable> later = new ArrayList<>();
    StoreTable first = new StoreTable(start);
    for (StoreTable store : database.stores()) {
      (MemoryDatabase.AS_POSTGRES.compare(store.id, first.id) > 0 ? turn : later).add(store);
    }
    turn.addAll(later);
    List<EventEnvelope> next = new ArrayList<>();
    for (StoreTable store : turn) {
      List<EventEnvelope> rows = store.after(store.cursor, rowsPerStore);
      if (next.size() + rows.size() > rowsPerRound) {
        break;
      }
      next.addAll(rows);
    }
    return next;
  }

  @Override
  public boolean advance(Map<UUID, Long> published, String holder, long epoch) {
    boolean ours = database.leases().isHeld(holder, epoch);
    if (ours) {
      published.forEach((store, seq) -> move(store, Math.max(seq, database.cursor(store)), holder, epoch));
    }
    return ours;
  }

  /** Moves a store's cursor wherever it is told to. */
  public void move(UUID store, long seq, String holder, long epoch) {
    StoreTable table = database.table(store);
    long before = table.cursor;
    if (seq != before) {
      table.cursor = seq;
      database.hasty(() -> table.cursor = before);
      database.watch().published(store, before, seq, holder, epoch);
    }
  }

  @Override
  public long backlog() {
    return database.stores().stream().mapToLong(store -> store.lastSeq() - store.cursor).sum();
  }

  @Override
  public void makePartitions() {}
}
