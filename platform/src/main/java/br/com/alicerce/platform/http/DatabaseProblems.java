package br.com.alicerce.platform.http;

import br.com.alicerce.platform.database.SqlState;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a failure of the database means to who asked: come back later, or correct the input. */
final class DatabaseProblems {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Set<String> TIMED_OUT = Set.of("57014", "55P03", "25P03", "25P04", "40001", "40P01");
  private static final Set<String> UNREADABLE_TEXT = Set.of("22021", "22P05");
  private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008", "22001");

  private DatabaseProblems() {}

  static Optional<Problem> of(Throwable failure) {
    String state = SqlState.of(failure);
    if (isUnreachable(failure, state)) {
      return Optional.of(unavailable("A loja está temporariamente sem acesso aos dados. Tente de novo em instantes."));
    }
    if (TIMED_OUT.contains(state)) {
      return Optional.of(unavailable("A loja está muito ocupada agora. Tente de novo em instantes."));
    }
    if (UNREADABLE_TEXT.contains(state)) {
      return Optional.of(invalid("Um texto traz caracteres que não podem ser guardados."));
    }
    if (OUT_OF_RANGE.contains(state)) {
      return Optional.of(invalid("Um valor passa do limite que pode ser guardado."));
    }
    return Optional.empty();
  }

  private static boolean isUnreachable(Throwable failure, String state) {
    if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
      return true;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
    }
    return false;
  }

  private static Problem unavailable(String detail) {
    return Problem.of(new Refusal.Unavailable(detail, SOON));
  }

  private static Problem invalid(String message) {
    return Problem.of(new Refusal.Invalid(List.of(new FieldError("body", message))));
  }
}
