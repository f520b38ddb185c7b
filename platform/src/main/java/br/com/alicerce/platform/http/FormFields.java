package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.ServerRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person filled into a form of a page. Blank fields count as not filled in. */
public final class FormFields {

  private static final String IDEMPOTENCY_KEY = "idempotency_key";

  private final Map<String, List<String>> fields;

  private FormFields(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads the body of a posted form; one of nothing but a button may have none.
   *
   * @throws RefusedException with 400 when it is not a form
   */
  public static FormFields of(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new FormFields(Map.of());
    }
    try {
      return new FormFields(new TreeMap<>(request.content().as(Parameters.class).toMap()));
    } catch (IllegalArgumentException unreadable) {
      throw new RefusedException(new Refusal.Unreadable("O formulário não pôde ser lido."));
    }
  }

  /** The field as typed, without white space around it; empty when it is blank or missing. */
  public Optional<String> text(String name) {
    return all(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Every value of a repeated field, in order, blank ones too. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Every field by name, with its values as typed and in order. */
  public Map<String, List<String>> all() {
    return Collections.unmodifiableMap(fields);
  }

  /** The name that the page gave this attempt, for doing it once. */
  public Optional<String> idempotencyKey() {
    return text(IDEMPOTENCY_KEY);
  }

  /** The same form without these fields, such as passwords, which are neither shown again nor kept. */
  public FormFields without(String... names) {
    Map<String, List<String>> others = new TreeMap<>(fields);
    List.of(names).forEach(others::remove);
    return new FormFields(others);
  }

  /** Everything but the idempotency key, for telling one attempt's content from another's. */
  public Map<String, List<String>> content() {
    Map<String, List<String>> content = new TreeMap<>(fields);
    content.remove(IDEMPOTENCY_KEY);
    return content;
  }
}
