package br.com.alicerce.identity.passwords;

import br.com.alicerce.platform.outcome.FieldError;
import java.util.Optional;

/** What a new password must be: {@value #SHORTEST} to {@value #LONGEST} characters, not all of them blank. */
public final class PasswordRules {

  public static final int SHORTEST = 8;
  public static final int LONGEST = 200;

  private PasswordRules() {}

  /** What is wrong with the password that came in {@code field}; empty when nothing is. */
  public static Optional<FieldError> check(String field, String password) {
    if (password.isBlank()) {
      return Optional.of(new FieldError(field, "A senha não pode ficar em branco."));
    }
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST
        ? Optional.empty()
        : Optional.of(new FieldError(field, "Use uma senha de " + SHORTEST + " a " + LONGEST + " caracteres."));
  }
}
