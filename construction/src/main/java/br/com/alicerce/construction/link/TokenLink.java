package br.com.alicerce.construction.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a link's address: {@value #BYTES} random bytes in base64url, so many that every one of its characters counts and no two
 * texts are the same token. It says nothing, and only its hash is stored.
 *
 * @param text as it stands in the address; never logged
 */
record TokenLink(String text) {

  private static final int BYTES = 18;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** One that nobody has. */
  static TokenLink random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TokenLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Reads an address; empty when it was never a token. */
  static Optional<TokenLink> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TokenLink(text)) : Optional.empty();
  }

  /** What is stored of it. */
  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "TokenLink[…]";
  }
}
