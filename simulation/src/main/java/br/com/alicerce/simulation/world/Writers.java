package br.com.alicerce.simulation.world;

import br.com.alicerce.contracts.EventEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The verticals' hands: transactions that append events, one after the other in a store and side by side in different ones, of which some
 * last long and some are rolled back. Rows get their ids when they are written and are seen when they are committed.
 */
public final class Writers {

  /** A row of the outbox as a table numbers its rows. */
  public record NumberedRow(long id, EventEnvelope event) {}

  private static final Instant DAY = Instant.parse("2026-03-31T12:00:00Z");
  private static final String PAYLOAD = "{\"quote_id\":\"%1$s\",\"order_id\":\"%1$s\"}";
  private static final int MOST_EVENTS = 4;

  private final World world;
  private final Map<UUID, Long> freeAt = new HashMap<>();
  private final List<NumberedRow> committed = new ArrayList<>();
  private final List<EventEnvelope> open = new ArrayList<>();
  private long ids;
  private long endsAt;

  Writers(World world) {
    this.world = world;
  }

  /** Plans what is written. */
  void start() {
    int written = 0;
    while (written < world.shape.events()) {
      written += plan(uneven(), world.chance.nextLong(world.shape.activity().toNanos()));
    }
  }

  /** Plans a hundred events or more of one store, all at once. */
  void burst(UUID store) {
    int events = 100 + world.chance.nextInt(100);
    for (int written = 0; written < events; ) {
      written += plan(store, world.schedule.now() + world.millis(0, 500));
    }
  }

  /** When everything that was planned is done. */
  long endsAt() {
    return endsAt;
  }

  /** Rows that are committed, in the order of their commits. */
  public List<NumberedRow> committed() {
    return committed;
  }

  /** Events that are written and not committed, and perhaps never will be. */
  public List<EventEnvelope> open() {
    return open;
  }

  /** How many events are going to be committed by this transaction. */
  private int plan(UUID store, long at) {
    int events = 1 + world.chance.nextInt(MOST_EVENTS);
    boolean givenUp = world.chance.nextInt(12) == 0;
    long lasts = world.chance.nextInt(25) == 0 ? world.millis(100, 1_500) : world.millis(0, 10);
    endsAt = Math.max(endsAt, at + lasts);
    world.schedule.at(at, () -> begin(store, events, lasts, givenUp));
    return givenUp ? 0 : events;
  }

  /** Waits for the store's counter, as every transaction of the store does. */
  private void begin(UUID store, int events, long lasts, boolean givenUp) {
    long free = freeAt.getOrDefault(store, 0L);
    long now = world.schedule.now();
    if (free > now) {
      endsAt = Math.max(endsAt, free + lasts);
      world.schedule.at(free, () -> begin(store, events, lasts, givenUp));
      return;
    }
    freeAt.put(store, now + lasts + 1);
    List<NumberedRow> rows = new ArrayList<>();
    for (int event = 1; event <= events; event++) {
      rows.add(new NumberedRow(++ids, event(store, world.database.lastSeq(store) + event)));
    }
    rows.forEach(row -> open.add(row.event()));
    endsAt = Math.max(endsAt, now + lasts);
    world.schedule.at(now + lasts, () -> end(rows, givenUp));
  }

  private void end(List<NumberedRow> rows, boolean givenUp) {
    List<EventEnvelope> events = rows.stream().map(NumberedRow::event).toList();
    open.removeAll(events);
    if (!givenUp) {
      committed.addAll(rows);
      world.database.append(events);
    }
  }

  /** Of each two stores the earlier one writes about twice as much. */
  private UUID uneven() {
    List<UUID> stores = world.shape.stores();
    int index = 0;
    while (index < stores.size() - 1 && world.chance.nextBoolean()) {
      index++;
    }
    return stores.get(index);
  }

  /** Events of the future are among them, which this release does not know. */
  private EventEnvelope event(UUID store, long seq) {
    UUID id = new UUID(world.chance.nextLong(), ids);
    boolean known = world.chance.nextInt(50) > 0;
    return new EventEnvelope(id, known ? "quote_converted" : "points_granted", 1, store, seq, DAY.plusNanos(ids), "trace",
        PAYLOAD.formatted(id));
  }
}
