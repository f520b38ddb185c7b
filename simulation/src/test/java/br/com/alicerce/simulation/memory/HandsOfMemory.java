package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** The database in memory. */
final class HandsOfMemory implements Hands {

  final MemoryDatabase database =
      new MemoryDatabase(System::nanoTime, Map.of("stock", Facts::after, "sales", Facts::after), DatabaseWatch.NONE);

  @Override
  public void append(UUID store, int events) {
    long last = database.lastSeq(store);
    database.append(LongStream.rangeClosed(last + 1, last + events).mapToObj(seq -> event(store, seq)).toList());
  }

  @Override
  public long cursor(UUID store) {
    return database.cursor(store);
  }

  @Override
  public List<Long> told(UUID store, String engine) {
    return Facts.seqs(database.facts(store, engine));
  }

  @Override
  public void unblock(UUID store, String engine) {
    database.unblock(store, engine);
  }

  static EventEnvelope event(UUID store, long seq) {
    UUID id = Ids.next();
    return new EventEnvelope(id, "quote_converted", 1, store, seq, Instant.parse("2026-03-31T12:00:00.123456Z"), "trace",
        "{\"quote_id\":\"%1$s\",\"order_id\":\"%1$s\"}".formatted(id));
  }
}
