package br.com.alicerce.identity.users;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that a person logs in by, in the one form in which it is stored and compared: lower-case, without blanks
 * around it.
 *
 * @param text at most {@value #LONGEST} characters
 */
public record Email(String text) {

  public static final int LONGEST = 254;

  private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

  /** The address in that form; empty when the text is none. */
  public static Optional<Email> of(String text) {
    String normal = text.strip().toLowerCase(Locale.ROOT);
    boolean fine = normal.length() <= LONGEST && FORM.matcher(normal).matches();
    return fine ? Optional.of(new Email(normal)) : Optional.empty();
  }
}
