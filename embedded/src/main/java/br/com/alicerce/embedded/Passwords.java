package br.com.alicerce.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes passwords. */
public final class Passwords {

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A password of 192 random bits, in letters, digits, {@code -} and {@code _}: safe in a URL and in a file. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
