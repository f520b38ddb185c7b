package br.com.alicerce.bench.floor;

import java.util.List;
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

  /**
   * What its elements may be, the likeliest first; empty when it is no array. A wrong guess is refused by the server, never taken for
   * something else; of an array of nulls every type that is taken costs the same.
   */
  static List<String> types(@Nullable String text) {
    if (text == null || !ARRAY.matcher(text).matches() || text.startsWith("{\"") && text.contains("\":")) {
      return List.of();
    }
    if (text.equals("{}") || NULLS.matcher(text).matches()) {
      return List.of("text", "numeric", "uuid", "int4");
    }
    if (UUIDS.matcher(text).matches()) {
      return List.of("uuid");
    }
    return INTEGERS.matcher(text).matches() ? List.of("int4", "text") : List.of(DECIMALS.matcher(text).matches() ? "numeric" : "text");
  }
}
