package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is wanted.
 *
 * @param limit how many items, 1 to {@value #MOST}
 * @param before only what is older than this id; null from the start
 */
public record Paging(int limit, @Nullable UUID before) {

  public static final int MOST = 100;
  public static final int USUAL = 20;

  /** The first stretch of the usual length. */
  public static Paging first() {
    return new Paging(USUAL, null);
  }

  /**
   * Reads the query parameters of a list.
   *
   * @throws RefusedException with 422 when either is not well-formed
   */
  public static Paging of(@Nullable String limit, @Nullable String cursor) {
    return new Paging(limit == null ? USUAL : parse(limit), cursor == null ? null : place(cursor));
  }

  /** How many rows to read: one more than wanted tells whether there are more. */
  public int rows() {
    return limit + 1;
  }

  private static int parse(String text) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
      throw invalid("limit", "Use um número de 1 a " + MOST + ".");
    }
    return Integer.parseInt(text);
  }

  private static UUID place(String text) {
    return Cursor.decode(text).orElseThrow(() -> invalid("cursor", "Use o next_cursor da página anterior, sem alterar.")).id();
  }

  private static RefusedException invalid(String field, String message) {
    return new RefusedException(new Refusal.Invalid(List.of(new FieldError(field, message))));
  }
}
