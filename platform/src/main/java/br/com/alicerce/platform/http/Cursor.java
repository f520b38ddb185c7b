package br.com.alicerce.platform.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is ordered by id, newest first. Ids carry their time, so the id is the place. It tells nothing that the client
 * has not already seen, and a made-up one leads only to another place in the same store's list.
 */
public record Cursor(UUID id) {

  /** The opaque text for clients. */
  public String encode() {
    byte[] bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The place that a text names, or empty when it names none. */
  public static Optional<Cursor> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length != 16) {
        return Optional.empty();
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return Optional.of(new Cursor(new UUID(buffer.getLong(), buffer.getLong())));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
