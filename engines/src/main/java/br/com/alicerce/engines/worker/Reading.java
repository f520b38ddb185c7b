package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.codec.EventCodec;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.ArrayList;
import java.util.List;

/** Reads envelopes. What this release does not know is left out, and written down so that it can be made good after an upgrade. */
final class Reading {

  private final EngineMetrics metrics;

  Reading(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * The events in the envelopes that are known.
   *
   * @throws io.avaje.json.JsonException when a payload is not what its type promises
   */
  List<StoreEvent> read(Session session, String engine, List<EventEnvelope> envelopes) {
    List<StoreEvent> events = new ArrayList<>(envelopes.size());
    for (EventEnvelope envelope : envelopes) {
      EventCodec.decode(envelope).ifPresentOrElse(
          event -> events.add(new StoreEvent(envelope, event)),
          () -> skip(session, engine, envelope));
    }
    return events;
  }

  private void skip(Session session, String engine, EventEnvelope envelope) {
    metrics.skipped(envelope.type());
    session.sql("""
        insert into engines.skipped_event (tenant_id, engine, seq, type, version)
        values (:tenant, :engine, :seq, :type, :version)
        on conflict (tenant_id, engine, seq) do nothing""")
        .bind("tenant", CurrentStore.id())
        .bind("engine", engine)
        .bind("seq", envelope.seq())
        .bind("type", envelope.type())
        .bind("version", envelope.version())
        .update();
  }
}
