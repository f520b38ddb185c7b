package br.com.alicerce.platform.outcome;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something was not done. Every kind has one HTTP status, and a text in pt-BR for the person who asked. */
public sealed interface Refusal {

  /** The body could not be read at all: 400. */
  record Unreadable(String detail) implements Refusal {}

  /** Nobody is logged in, or not in this store: 401. */
  record Unauthenticated(String detail) implements Refusal {}

  /** The person's role may not do this: 403. */
  record Forbidden(String detail) implements Refusal {}

  /** It is not here: it never was, it belongs to another store, or to another seller: 404. */
  record NotFound(String what) implements Refusal {}

  /**
   * The state of things forbids it: 409.
   *
   * @param code stable word for programs, for example {@code cotacao_nao_aprovada}
   * @param currentStatus where the thing stands, when it has a status
   */
  record Conflict(String code, String detail, @Nullable String currentStatus) implements Refusal {}

  /** Somebody else changed it since it was read: 412. */
  record Stale(String detail) implements Refusal {}

  /** A PUT came without {@code If-Match}: 428. */
  record PreconditionRequired() implements Refusal {}

  /** Readable, but fields are wrong: 422. */
  record Invalid(List<FieldError> errors) implements Refusal {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /** The same idempotency key came with another content: 422. */
  record KeyReused() implements Refusal {}

  /** Too much at once: 429; worth another try after {@code retryAfter}. */
  record TooMany(String detail, Duration retryAfter) implements Refusal {}

  /** Machinery that is needed can't be reached: 503. */
  record Unavailable(String detail, Duration retryAfter) implements Refusal {}
}
