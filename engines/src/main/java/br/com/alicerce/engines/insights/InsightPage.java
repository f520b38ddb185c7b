package br.com.alicerce.engines.insights;

import br.com.alicerce.engines.worker.Freshness;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Paging;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what an engine has to say, the most important first.
 *
 * @param asOf the day it is true of
 * @param asOfSeq every event up to this one is in it
 * @param lagSeconds how long the oldest event that is not in it has been waiting
 * @param items at most as many as were asked for; those of one product are never parted, so it may be some fewer, or a few more of a
 *     single product
 * @param nextCursor where the next stretch begins; null at the end
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record InsightPage<T>(LocalDate asOf, long asOfSeq, long lagSeconds, List<T> items, @Nullable String nextCursor) {

  /**
   * The stretch that was asked for.
   *
   * @param subjects all products, in order
   * @param items what is said of one
   */
  public static <S, T> InsightPage<T> of(
      LocalDate asOf, Freshness freshness, List<S> subjects, Function<S, UUID> id, Function<S, List<T>> items, Paging paging) {
    List<T> shown = new ArrayList<>();
    for (int at = start(subjects, id, paging.before()); at < subjects.size(); at++) {
      List<T> ofSubject = items.apply(subjects.get(at));
      if (!shown.isEmpty() && shown.size() + ofSubject.size() > paging.limit()) {
        String next = new Cursor(id.apply(subjects.get(at - 1))).encode();
        return new InsightPage<>(asOf, freshness.asOfSeq(), freshness.lagSeconds(), shown, next);
      }
      shown.addAll(ofSubject);
    }
    return new InsightPage<>(asOf, freshness.asOfSeq(), freshness.lagSeconds(), shown, null);
  }

  /** A short list, told as a whole. */
  public static <T> InsightPage<T> whole(LocalDate asOf, Freshness freshness, List<T> items) {
    return new InsightPage<>(asOf, freshness.asOfSeq(), freshness.lagSeconds(), items, null);
  }

  /** After the product that the cursor names; at the end when it is no longer among them. */
  private static <S> int start(List<S> subjects, Function<S, UUID> id, @Nullable UUID after) {
    if (after == null) {
      return 0;
    }
    for (int at = 0; at < subjects.size(); at++) {
      if (id.apply(subjects.get(at)).equals(after)) {
        return at + 1;
      }
    }
    return subjects.size();
  }
}
