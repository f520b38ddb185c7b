package br.com.alicerce.platform.http;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, newest first.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next stretch begins; null at the end
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Makes a page of rows that were read with one more than the limit: the extra row only tells that there is more.
   *
   * @param position names the place of a row, for the cursor
   */
  public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Cursor> position) {
    if (rows.size() <= paging.limit()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, paging.limit());
    return new Page<>(items, position.apply(items.getLast()).encode());
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), nextCursor);
  }
}
