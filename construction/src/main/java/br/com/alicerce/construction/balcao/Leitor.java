package br.com.alicerce.construction.balcao;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form and collects all that could not be read, to be told at once. */
final class Leitor {

  private final List<FieldError> errors = new ArrayList<>();

  /** A number, or null: where nothing was typed, and where it could not be read, which is then known. */
  @Nullable BigDecimal number(String field, String text, Function<String, TypedNumber> kind) {
    if (text.isBlank()) {
      return null;
    }
    return switch (kind.apply(text)) {
      case TypedNumber.Read(BigDecimal value) -> value;
      case TypedNumber.Refused(String reason) -> wrong(field, reason);
    };
  }

  /** Days, or null likewise. */
  @Nullable Integer days(String field, String text) {
    if (text.isBlank()) {
      return null;
    }
    return text.matches("\\d{1,3}") ? Integer.valueOf(text) : wrong(field, "Digite a validade em dias, de 1 a 365.");
  }

  /** What was chosen, or null likewise. */
  @Nullable UUID chosen(String field, String text, String unreadable) {
    UUID id = id(text);
    return id != null || text.isBlank() ? id : this.<UUID>wrong(field, unreadable);
  }

  /** Tells that something is wrong with a field; answers null. */
  <T> @Nullable T wrong(String field, String message) {
    errors.add(new FieldError(field, message));
    return null;
  }

  /** What is wrong with the first thing that could not be read; empty when all could. */
  Optional<String> first() {
    return errors.stream().findFirst().map(FieldError::message);
  }

  /** The value when all could be read, else everything that could not. */
  <T> Outcome<T> outcome(T value) {
    return errors.isEmpty() ? Outcome.done(value) : Outcome.refused(new Refusal.Invalid(errors));
  }

  /** The id that a text is; null when it is none. */
  static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
