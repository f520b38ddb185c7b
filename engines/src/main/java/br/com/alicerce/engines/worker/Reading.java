package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.codec.EventCodec;
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
  List<StoreEvent> read(OpenTurn turn, String engine, List<EventEnvelope> envelopes) {
    List<StoreEvent> events = new ArrayList<>(envelopes.size());
    for (EventEnvelope envelope : envelopes) {
      EventCodec.decode(envelope).ifPresentOrElse(
          event -> events.add(new StoreEvent(envelope, event)),
          () -> skip(turn, engine, envelope));
    }
    return events;
  }

  private void skip(OpenTurn turn, String engine, EventEnvelope envelope) {
    metrics.skipped(envelope.type());
    turn.skip(engine, envelope);
  }
}
