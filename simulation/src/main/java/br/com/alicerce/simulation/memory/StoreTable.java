package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Offset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that the tables hold of one store. */
final class StoreTable {

  /** The piece of work an engine last began. */
  record Attempt(long seq, int attempts, @Nullable String failure) {}

  final UUID id;

  /** Every event, number 1 first. */
  final List<EventEnvelope> outbox = new ArrayList<>();
  long cursor;
  final Map<String, Offset> offsets = new HashMap<>();
  final Map<String, Attempt> attempts = new HashMap<>();
  final Map<String, Facts> facts = new HashMap<>();

  /** Who holds the row of an engine's offset. */
  final Map<String, MemoryTurn> locks = new HashMap<>();

  StoreTable(UUID id) {
    this.id = id;
  }

  long lastSeq() {
    return outbox.size();
  }

  List<EventEnvelope> after(long seq, int limit) {
    int from = Math.toIntExact(Math.min(seq, lastSeq()));
    return List.copyOf(outbox.subList(from, Math.min(outbox.size(), from + limit)));
  }
}
