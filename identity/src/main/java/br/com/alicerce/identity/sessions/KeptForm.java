package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.http.FormFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody had typed into a page when the session had ended for good. It goes through the login as fields of the login's own form, and
 * on to where it was posted when the person says so. The server stores nothing of it.
 *
 * @param to the path that it was posted to
 * @param fields its fields by name, each with its values in order
 */
record KeptForm(String to, Map<String, List<String>> fields) {

  private static final KeptForm NONE = new KeptForm("", Map.of());
  private static final String TO = "kept_to";
  private static final String FIELD = "kept.";

  /** A form with one of these holds a password, which no page shows again. */
  private static final Set<String> SECRET = Set.of("password", "current", "new", "again");

  /** What was posted, or nothing where it is not to be kept. */
  static KeptForm of(String to, FormFields posted) {
    String path = LocalPath.or(to, "");
    boolean secret = posted.all().keySet().stream().anyMatch(SECRET::contains);
    return path.isEmpty() || secret ? NONE : new KeptForm(path, posted.all());
  }

  /** What a login's form carries; nothing in most. */
  static KeptForm carriedBy(FormFields login) {
    String to = LocalPath.or(login.text(TO).orElse(""), "");
    Map<String, List<String>> fields = new TreeMap<>();
    login.all().forEach((name, values) -> {
      if (name.startsWith(FIELD)) {
        fields.put(name.substring(FIELD.length()), values);
      }
    });
    return to.isEmpty() ? NONE : new KeptForm(to, fields);
  }

  static KeptForm none() {
    return NONE;
  }

  boolean isNone() {
    return to.isEmpty();
  }

  /** As a login's form carries it. */
  Map<String, List<String>> carried() {
    if (isNone()) {
      return Map.of();
    }
    Map<String, List<String>> carried = new TreeMap<>(Map.of(TO, List.of(to)));
    fields.forEach((name, values) -> carried.put(FIELD + name, values));
    return carried;
  }
}
