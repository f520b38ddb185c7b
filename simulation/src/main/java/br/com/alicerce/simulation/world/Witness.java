package br.com.alicerce.simulation.world;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.EventType;
import br.com.alicerce.simulation.memory.DatabaseWatch;
import br.com.alicerce.simulation.memory.Facts;
import br.com.alicerce.simulation.memory.StreamWatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sees what really happens at the servers, and knows what is promised whatever happens: it knows of no fault and of no bug.
 *
 * <ul>
 *   <li>An engine's tables are, at every commit, the pure fold of the store's events up to its offset: each once, in order, none left out.
 *   <li>The stream is given only what is in the outbox.
 *   <li>Nothing is acknowledged, or trimmed, before every engine has applied it or is parked.
 *   <li>A cursor never goes back, passes no event that the stream was not given, and is moved by the leader alone.
 *   <li>While a store waits to be published, others are not published more than twice their share.
 *   <li>A store that itself had nothing wrong does not wait long to be applied, whatever happens to others.
 *   <li>An engine is parked only after so many attempts as are promised.
 * </ul>
 */
final class Witness implements StreamWatch, DatabaseWatch {

  private final World world;
  private final Map<UUID, Seen> stores = new HashMap<>();
  private @Nullable String violation;

  Witness(World world) {
    this.world = world;
  }

  /** The first promise that was broken, and how; null as long as none is. */
  @Nullable String violation() {
    return violation;
  }

  /** A promise is broken. */
  void broken(String how, Object... words) {
    if (violation == null) {
      violation = "%s, %.3f s after the beginning".formatted(how.formatted(words), world.schedule.now() / 1e9);
    }
  }

  /** Something struck: who waits begins to wait anew. */
  void disturbed() {
    stores.values().forEach(Seen::beginToWait);
  }

  @Override
  public void written(EventEnvelope event) {
    seen(event.tenantId()).written(event, EventType.ofWireName(event.type()).isPresent(), world.schedule.now());
  }

  @Override
  public void appended(EventEnvelope event) {
    if (event.seq() > world.database.lastSeq(event.tenantId())
        || !world.database.event(event.tenantId(), event.seq()).eventId().equals(event.eventId())) {
      broken("event %d of store %s was published and is not in the outbox", event.seq(), event.tenantId());
    }
    seen(event.tenantId()).streamed(event.seq());
    world.schedule.raise(world.news);
  }

  @Override
  public void settled(EventEnvelope event) {
    mustBeApplied(event, "acknowledged");
  }

  @Override
  public void trimmed(EventEnvelope event) {
    mustBeApplied(event, "trimmed");
  }

  private void mustBeApplied(EventEnvelope event, String what) {
    for (String engine : Shape.ENGINES) {
      if (!seen(event.tenantId()).isDealtWith(engine, event.seq())) {
        broken("event %d of store %s was %s before engine %s had applied it", event.seq(), event.tenantId(), what, engine);
      }
    }
  }

  @Override
  public void published(UUID store, long from, long to, String holder, long epoch) {
    if (to < from) {
      broken("the cursor of store %s went back from %d to %d", store, from, to);
    }
    if (to > seen(store).streamed()) {
      broken("the cursor of store %s is at %d, and event %d was never in the stream", store, to, seen(store).streamed() + 1);
    }
    if (!world.database.leases().isHeld(holder, epoch)) {
      broken("the cursor of store %s was moved by %s, which does not lead", store, holder);
    }
    seen(store).beginToWait();
    for (UUID other : world.shape.stores()) {
      if (!other.equals(store) && world.database.cursor(other) < world.database.lastSeq(other)) {
        othersWent(other, to - from);
      }
    }
  }

  private void othersWent(UUID waiting, long events) {
    int share = 2 * world.shape.stores().size() * world.shape.relay().rowsPerStore() + world.shape.relay().rowsPerRound();
    if (seen(waiting).othersWent(events) > share) {
      broken("store %s waits to be published while %d events of others were", waiting, seen(waiting).othersWent(0));
    }
  }

  @Override
  public void applied(UUID store, String engine, long offset, @Nullable Facts facts) {
    if (offset > world.database.lastSeq(store) || Facts.digest(facts) != seen(store).digest(offset)) {
      List<Long> told = Facts.seqs(facts);
      broken("engine %s says it has all events of store %s up to %d, and was told %s",
          engine, store, offset, told.size() > 12 ? "… " + told.subList(told.size() - 12, told.size()) : told);
    }
    long writtenAt = seen(store).applied(engine, offset);
    long waited = world.schedule.now() - Math.max(writtenAt, world.strikes.overAt());
    if (waited > Rest.SHORT.toNanos() && !world.poisons.touched(store)) {
      broken("store %s had nothing wrong and waited %.1f s for engine %s", store, waited / 1e9, engine);
    }
  }

  @Override
  public void begun(UUID store, String engine, long seq) {
    seen(store).begun(engine, seq);
  }

  @Override
  public void parked(UUID store, String engine, long seq) {
    int begun = seen(store).parked(engine, seq + 1);
    if (begun < world.shape.worker().attempts()) {
      broken("engine %s of store %s is parked after %d attempts at event %d", engine, store, begun, seq + 1);
    }
  }

  private Seen seen(UUID store) {
    return stores.computeIfAbsent(store, _ -> new Seen());
  }
}
