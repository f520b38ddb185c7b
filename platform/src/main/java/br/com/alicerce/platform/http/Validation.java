package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.avaje.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks a form against the constraints that its record declares; messages in pt-BR, fields named as clients write them. */
public final class Validation implements io.avaje.http.api.Validator {

  private static final Locale LANGUAGE = Locale.of("pt");
  private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

  private static final io.avaje.validation.Validator VALIDATOR =
      io.avaje.validation.Validator.builder().setDefaultLocale(LANGUAGE).addLocales(LANGUAGE)
          .addResourceBundles("br.com.alicerce.platform.http.refusals").build();

  /** What is wrong with the form; empty when nothing is. */
  public static List<FieldError> check(Object form) {
    return VALIDATOR.check(form, LANGUAGE).stream()
        .map(Validation::fieldError)
        .sorted(Comparator.comparing(FieldError::field))
        .toList();
  }

  @Override
  public void validate(Object form, String language, Class<?>... groups) {
    List<FieldError> errors = check(form);
    if (!errors.isEmpty()) {
      throw new RefusedException(new Refusal.Invalid(errors));
    }
  }

  private static FieldError fieldError(ConstraintViolation violation) {
    return new FieldError(snakeCase(violation.path()), sentence(violation.message()));
  }

  private static String snakeCase(String path) {
    return CAPITAL.matcher(path).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }

  private static String sentence(String message) {
    String capital = message.substring(0, 1).toUpperCase(LANGUAGE) + message.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
