package br.com.alicerce.platform.json;

import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The one JSON of this house: nulls are written, unknown fields refused, decimals strings, instants ISO 8601 in UTC. */
public final class Json {

  static {
    // An answer that fits into it goes out in one piece, with its length: a list of twenty does.
    System.setProperty("jsonb.generatorBufferSize", "32768");
  }

  private static final Jsonb JSONB = withStream(new PathStream(false));
  private static final Jsonb LENIENT = withStream(new PathStream(true));

  private Json() {}

  private static Jsonb withStream(PathStream stream) {
    return Jsonb.builder()
        .adapter(stream)
        .add(BigDecimal.class, nullSafe(new DecimalAdapter()))
        .add(UUID.class, nullSafe(new TextAdapter<>(Json::uuid, UUID::toString, "um UUID")))
        .add(Instant.class, nullSafe(new TextAdapter<>(
            Instant::parse, Instant::toString, "um instante ISO 8601, por exemplo \"2026-01-31T12:00:00Z\"")))
        .add(LocalDate.class, nullSafe(new TextAdapter<>(LocalDate::parse, LocalDate::toString, "uma data, por exemplo \"2026-01-31\"")))
        .build();
  }

  /** The codec; thread-safe. */
  public static Jsonb jsonb() {
    return JSONB;
  }

  /** The same, but it passes over fields that it does not know: for what another release of this house may have written. */
  public static Jsonb lenient() {
    return LENIENT;
  }

  /** Reads only the full form of 36 characters: {@link UUID#fromString} alone takes shorter ones too. */
  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("not a UUID");
    }
    return UUID.fromString(text);
  }

  private static <T> JsonAdapter<T> nullSafe(JsonAdapter<T> adapter) {
    return adapter.nullSafe();
  }
}
