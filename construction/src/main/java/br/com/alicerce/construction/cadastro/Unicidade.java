package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.database.SqlState;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.util.function.Supplier;

/**
 * Lets the database alone decide what is unique: a look beforehand would miss who registers the same at the same time.
 */
public final class Unicidade {

  private Unicidade() {}

  /**
   * Runs a write, and makes a conflict of a breach of one constraint. The transaction is then broken and must be rolled
   * back, as it is for every refusal.
   */
  public static <T> Outcome<T> conflict(String constraint, String code, String detail, Supplier<Outcome<T>> write) {
    try {
      return write.get();
    } catch (RuntimeException failure) {
      if (SqlState.of(failure).equals(SqlState.UNIQUE_VIOLATION) && SqlState.constraintOf(failure).equals(constraint)) {
        return Outcome.refused(new Refusal.Conflict(code, detail, null));
      }
      throw failure;
    }
  }
}
