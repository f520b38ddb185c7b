package br.com.alicerce.eventing.stream;

import br.com.alicerce.contracts.EventEnvelope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between an envelope and the fields of a stream entry. */
final class StreamFields {

  private StreamFields() {}

  static Map<String, String> of(EventEnvelope event) {
    Map<String, String> fields = LinkedHashMap.newLinkedHashMap(8);
    fields.put("event_id", event.eventId().toString());
    fields.put("type", event.type());
    fields.put("version", Integer.toString(event.version()));
    fields.put("tenant_id", event.tenantId().toString());
    fields.put("seq", Long.toString(event.seq()));
    fields.put("occurred_at", event.occurredAt().toString());
    fields.put("trace_id", event.traceId());
    fields.put("payload", event.payload());
    return fields;
  }

  /** The envelope, or null when the fields are not those of one. */
  static @Nullable EventEnvelope read(Map<String, String> fields) {
    try {
      return new EventEnvelope(
          UUID.fromString(field(fields, "event_id")),
          field(fields, "type"),
          Integer.parseInt(field(fields, "version")),
          UUID.fromString(field(fields, "tenant_id")),
          Long.parseLong(field(fields, "seq")),
          Instant.parse(field(fields, "occurred_at")),
          field(fields, "trace_id"),
          field(fields, "payload"));
    } catch (IllegalArgumentException | DateTimeException notAnEvent) {
      return null;
    }
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return value;
  }
}
