package br.com.alicerce.identity.tokens;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token as its holder has it. Opaque to clients: 64 bytes in base64url, which say where to look and prove
 * nothing but by the secret, of which only the hash is stored.
 *
 * @param storeId the store whose session it renews
 * @param sessionId the session
 * @param secret 256 bits; never printed
 */
public record RefreshToken(UUID storeId, UUID sessionId, byte[] secret) {

  static final int SECRET_BYTES = 32;

  private static final int BYTES = 2 * 16 + SECRET_BYTES;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The first token of a session. */
  static RefreshToken first(UUID storeId, UUID sessionId) {
    return new RefreshToken(storeId, sessionId, randomBytes());
  }

  /** Reads what a client sent; empty when it was never a token. */
  public static Optional<RefreshToken> parse(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != BYTES) {
        return Optional.empty();
      }
      UUID storeId = new UUID(bytes.getLong(), bytes.getLong());
      UUID sessionId = new UUID(bytes.getLong(), bytes.getLong());
      byte[] secret = new byte[SECRET_BYTES];
      bytes.get(secret);
      return Optional.of(new RefreshToken(storeId, sessionId, secret));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The text for the client. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES)
        .putLong(storeId.getMostSignificantBits())
        .putLong(storeId.getLeastSignificantBits())
        .putLong(sessionId.getMostSignificantBits())
        .putLong(sessionId.getLeastSignificantBits())
        .put(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The token that follows this one. It is a function of this one and of a salt that only the database knows: so a lost
   * reply can be given again without storing any token, and neither an old token nor a copy of the database tells the
   * next one.
   */
  RefreshToken next(byte[] salt) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return new RefreshToken(storeId, sessionId, mac.doFinal(salt));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** SHA-256 of the secret: what is stored. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] randomBytes() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "RefreshToken[" + storeId + ", " + sessionId + ", ...]";
  }
}
