package br.com.alicerce.platform.http;

import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client's name for one effect.
 *
 * @param userId whose key it is
 * @param route method and path
 * @param key what the client chose
 * @param fingerprint SHA-256 of the body, in the form this house writes it
 */
record IdempotencyKey(UUID userId, String route, String key, byte[] fingerprint) {

  static IdempotencyKey of(String key, String route, @Nullable Object body) {
    byte[] content = body == null ? new byte[0] : Json.jsonb().toJson(body).getBytes(StandardCharsets.UTF_8);
    return new IdempotencyKey(Caller.current().userId(), route, key, sha256(content));
  }

  boolean hasFingerprint(byte[] other) {
    return MessageDigest.isEqual(fingerprint, other);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
