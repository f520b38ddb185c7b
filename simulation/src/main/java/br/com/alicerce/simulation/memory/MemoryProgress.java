package br.com.alicerce.simulation.memory;

import br.com.alicerce.engines.worker.Lagging;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.Progress;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.simulation.memory.StoreTable.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the engines stand, in memory. */
public final class MemoryProgress implements Progress {

  private final MemoryDatabase database;

  MemoryProgress(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T turn(Function<OpenTurn, T> work) {
    MemoryTurn turn = new MemoryTurn(database, database.table(CurrentStore.id()));
    try {
      T result = work.apply(turn);
      turn.commit();
      return result;
    } finally {
      turn.end();
    }
  }

  @Override
  public Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
    StoreTable store = database.table(CurrentStore.id());
    Map<String, Integer> begun = new HashMap<>();
    firstSeqs.forEach((engine, seq) -> {
      Attempt before = store.attempts.get(engine);
      boolean again = before != null && before.seq() == seq;
      if (!again || !onlyFirst) {
        Attempt now = new Attempt(seq, again ? before.attempts() + 1 : 1, again ? before.failure() : null);
        put(store, engine, now);
        begun.put(engine, now.attempts());
        database.watch().begun(store.id, engine, seq);
      }
    });
    return begun;
  }

  @Override
  public void failed(String engine, String failure) {
    StoreTable store = database.table(CurrentStore.id());
    Attempt before = store.attempts.get(engine);
    if (before != null) {
      put(store, engine, new Attempt(before.seq(), before.attempts(), failure));
    }
  }

  private void put(StoreTable store, String engine, Attempt now) {
    Attempt before = store.attempts.put(engine, now);
    database.hasty(() -> restore(store.attempts, engine, before));
  }

  @Override
  public Optional<String> failure(String engine) {
    return Optional.ofNullable(database.table(CurrentStore.id()).attempts.get(engine)).map(Attempt::failure);
  }

  @Override
  public List<Lagging> lagging(List<String> engines) {
    List<Lagging> lagging = new ArrayList<>();
    for (StoreTable store : database.stores()) {
      for (String engine : engines) {
        Offset offset = store.offsets.getOrDefault(engine, new Offset(engine, 0, false));
        if (offset.seq() < store.lastSeq()) {
          lagging.add(new Lagging(store.id, engine, offset.seq(), store.lastSeq(), offset.parked()));
        }
      }
    }
    return lagging;
  }

  boolean unblock(UUID id, String engine) {
    StoreTable store = database.table(id);
    Offset offset = store.offsets.get(engine);
    store.attempts.computeIfPresent(engine, (_, attempt) -> new Attempt(attempt.seq(), 0, attempt.failure()));
    database.flushed();
    if (offset == null || !offset.parked()) {
      return false;
    }
    store.offsets.put(engine, new Offset(engine, offset.seq(), false));
    return true;
  }

  static <V> void restore(Map<String, V> map, String key, @Nullable V before) {
    if (before == null) {
      map.remove(key);
    } else {
      map.put(key, before);
    }
  }
}
