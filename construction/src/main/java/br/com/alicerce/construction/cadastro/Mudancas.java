package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an edit changed. */
public final class Mudancas {

  private static final Set<String> ALWAYS = Set.of("versao", "updated_at");

  private Mudancas() {}

  /**
   * The names of the fields that differ, in alphabetical order. Only the names: the audit log is never erased, and what
   * a person asks to have erased must not live on in it.
   */
  public static List<String> between(Object before, Object after) {
    Map<?, ?> then = fields(before);
    Map<?, ?> now = fields(after);
    return now.keySet().stream()
        .map(Object::toString)
        .filter(field -> !ALWAYS.contains(field) && !Objects.equals(then.get(field), now.get(field)))
        .sorted()
        .toList();
  }

  private static Map<?, ?> fields(Object value) {
    return (Map<?, ?>) Json.jsonb().type(Object.class).fromJson(Json.jsonb().toJson(value));
  }
}
