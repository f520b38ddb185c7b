package br.com.alicerce.identity.sessions;

import java.util.Locale;

/**
 * Somebody at the door.
 *
 * @param slug the store they want to enter, as typed
 * @param email as typed
 * @param password as typed; never printed
 * @param address of their machine
 */
public record LoginAttempt(String slug, String email, String password, String address) {

  /** What failures of attempts like this are counted by. */
  FailureKey failureKey() {
    return FailureKey.of(slug.strip().toLowerCase(Locale.ROOT), email.strip().toLowerCase(Locale.ROOT), address);
  }

  @Override
  public String toString() {
    return "LoginAttempt[" + slug + "]";
  }
}
