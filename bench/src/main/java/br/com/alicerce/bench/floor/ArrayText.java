package br.com.alicerce.bench.floor;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them: {@code {1,2}}. */
final class ArrayText {

  private static final Pattern ARRAY = Pattern.compile("\\{.*}", Pattern.DOTALL);
  private static final String NULL_OR = "\\{(NULL|%1$s)(,(NULL|%1$s))*}";
  private static final Pattern NULLS = Pattern.compile("\\{NULL(,NULL)*}");
  private static final Pattern UUIDS = Pattern.compile(NULL_OR.formatted("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
  private static final Pattern INTEGERS = Pattern.compile(NULL_OR.formatted("-?\\d{1,9}"));
  private static final Pattern DECIMALS = Pattern.compile(NULL_OR.formatted("-?\\d+\\.\\d+"));

  private ArrayText() {}

  /** What its elements seem to be; null when it is no array. A wrong guess is refused by the server, never taken for something else. */
  static @Nullable String type(@Nullable String text) {
    if (text == null || !ARRAY.matcher(text).matches() || text.startsWith("{\"") && text.contains("\":")) {
      return null;
    }
    if (text.equals("{}") || UUIDS.matcher(text).matches() && !NULLS.matcher(text).matches()) {
      return "uuid";
    }
    if (NULLS.matcher(text).matches()) {
      return "text";
    }
    return INTEGERS.matcher(text).matches() ? "int4" : DECIMALS.matcher(text).matches() ? "numeric" : "text";
  }
}
