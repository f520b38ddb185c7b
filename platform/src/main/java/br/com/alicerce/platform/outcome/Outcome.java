package br.com.alicerce.platform.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer of a use case. A refused one leaves nothing written: the transaction that carries it is rolled back.
 *
 * @param <T> what is answered when it was done
 */
public sealed interface Outcome<T> {

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was refused, and nothing changed. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /** It was done, with this answer. */
  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** It was refused for this reason. */
  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Refused because one field is wrong. */
  static <T> Outcome<T> invalid(String field, String message) {
    return refused(new Refusal.Invalid(List.of(new FieldError(field, message))));
  }

  /** The same outcome with another answer. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /** Goes on with {@code next} when this was done; a refusal stays as it is. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /** The answer; empty when it was refused, for whoever does not mind why. */
  default Optional<T> ifDone() {
    return switch (this) {
      case Done<T>(T value) -> Optional.of(value);
      case Refused<T> _ -> Optional.empty();
    };
  }

  /**
   * The answer of something that can't have been refused.
   *
   * @throws RefusedException when it was refused after all
   */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
    };
  }
}
