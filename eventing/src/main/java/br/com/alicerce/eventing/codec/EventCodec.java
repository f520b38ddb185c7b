package br.com.alicerce.eventing.codec;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.EventType;
import br.com.alicerce.platform.json.Json;
import java.util.Optional;

/** Between events as records and events as JSON. */
public final class EventCodec {

  private EventCodec() {}

  /** The payload of an event in the version of its type that is written today. */
  public static String encode(Event event) {
    return Json.jsonb().toJson(event);
  }

  /**
   * The event in an envelope; empty when its type, or its version, is newer than this release. Fields that a later release has added to
   * the same version are passed over, so that workers of two releases may run side by side.
   *
   * @throws io.avaje.json.JsonException when the payload is not what its type and version promise
   */
  public static Optional<Event> decode(EventEnvelope envelope) {
    return EventType.ofWireName(envelope.type())
        .filter(type -> envelope.version() <= type.version())
        .map(type -> Json.lenient().type(type.payload()).fromJson(envelope.payload()));
  }
}
