package br.com.alicerce.app.system;

import br.com.alicerce.app.house.Api;
import br.com.alicerce.platform.json.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the OpenAPI document promises, held against answers that were really given. */
final class ApiContract {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** One call of the document. */
  record Call(String verb, String path, Map<?, ?> document) {

    String name() {
      return verb + " " + path;
    }

    private Pattern pattern() {
      return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }
  }

  private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<Object, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final List<Call> calls = ((Map<?, ?>) Api.document().get("paths")).entrySet().stream()
      .flatMap(path -> ((Map<?, ?>) path.getValue()).entrySet().stream()
          .map(call -> new Call((String) call.getKey(), (String) path.getKey(), (Map<?, ?>) call.getValue())))
      .toList();

  List<Call> calls() {
    return calls;
  }

  /** The call that a request is; one whose path is spelt out wins over one with a parameter there. */
  Call callOf(String verb, String path) {
    return calls.stream()
        .filter(call -> call.verb().equalsIgnoreCase(verb))
        .filter(call -> call.pattern().matcher(path).matches())
        .min((one, other) -> Boolean.compare(one.path().contains("{"), other.path().contains("{")))
        .orElseThrow(() -> new AssertionError("The document has no " + verb + " " + path));
  }

  /** The statuses that a call has when it is done. */
  Set<Integer> statuses(Call call) {
    return ((Map<?, ?>) call.document().get("responses")).keySet().stream()
        .filter(status -> !status.equals("default"))
        .map(status -> Integer.valueOf((String) status))
        .collect(Collectors.toSet());
  }

  /** What an answer does that the document does not say; empty when it keeps to it. */
  Set<String> violations(Call call, int status, String mediaType, String body) {
    Map<?, ?> responses = (Map<?, ?>) call.document().get("responses");
    boolean refused = status >= 400;
    if (!refused && !responses.containsKey(Integer.toString(status))) {
      return Set.of("status " + status + " is not among " + responses.keySet());
    }
    Map<?, ?> response = (Map<?, ?>) responses.get(refused ? "default" : Integer.toString(status));
    if (!(response.get("content") instanceof Map<?, ?> content)) {
      return body.isEmpty() ? Set.of() : Set.of("a body where none is told of: " + body);
    }
    String expected = (String) content.keySet().iterator().next();
    if (!mediaType.startsWith(expected)) {
      return Set.of("media type " + mediaType + " instead of " + expected);
    }
    Object schema = ((Map<?, ?>) content.get(expected)).get("schema");
    return schema == null ? Set.of() : violations(schema, body);
  }

  private Set<String> violations(Object schema, String body) {
    JsonSchema compiledSchema = compiled.computeIfAbsent(schema, this::compile);
    Set<String> found = new TreeSet<>();
    for (ValidationMessage message : compiledSchema.validate(body, InputFormat.JSON)) {
      found.add(message.getMessage());
    }
    return found;
  }

  private JsonSchema compile(Object schema) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    ((Map<?, ?>) schema).forEach((name, value) -> whole.put((String) name, value));
    whole.put("components", Api.document().get("components"));
    return factory.getSchema(Json.jsonb().toJson(whole));
  }

  static boolean isJson(String mediaType) {
    return mediaType.startsWith(JSON) || mediaType.startsWith(PROBLEM);
  }
}
