package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Requests made from the OpenAPI document and then spoilt: whatever comes, no answer is a 5xx and each keeps to the document. One seed,
 * one run; {@code -Dalicerce.fuzz=100000} makes it long.
 */
class ApiFuzzTest {

  private static final int REQUESTS = Integer.getInteger("alicerce.fuzz", 10_000);
  private static final long SEED = Long.getLong("alicerce.seed", 20_261_125);
  private static final int MOST_REFUSALS_OF_LOGIN = 60;
  private static final int LONGEST_IN_ADDRESS = 2_000;
  private static final List<String> HOSTILE = List.of(
      "", " ", "\0", "'; drop table x; --", "<script>alert(1)</script>", "\u202Eetirw", "😀".repeat(50), "x".repeat(10_000), "NaN", "-1",
      "1e999", "00000000-0000-0000-0000-000000000000", "null", "{{7*7}}", "../../etc/passwd", "%00", "2026-02-30",
      "99999999999999999999");

  private static ContractStore store;
  private static List<String> ids;

  @BeforeAll
  static void open() {
    store = new ContractStore(DemoInstallation.shared());
    String customer = store.customer("52998224725");
    String product = store.product("Cimento");
    ids = List.of(customer, product, store.quote(customer, product), store.quote(customer, product), store.person("motorista"));
  }

  @Test
  void no_request_made_from_the_document_is_answered_by_a_5xx_or_against_the_document() {
    List<ApiContract.Call> calls = store.client().contract().calls().stream()
        .filter(call -> !call.path().equals("/auth/password")) // it hashes, and would end the session that asks
        .toList();
    Map<Integer, Integer> statuses = new TreeMap<>();
    Set<String> asked = new TreeSet<>();
    Random random = new Random(SEED);
    int logins = 0;
    int number = 0;
    while (number < REQUESTS) {
      ApiContract.Call call = calls.get(random.nextInt(calls.size()));
      if (call.path().equals("/auth/login") && ++logins > MOST_REFUSALS_OF_LOGIN) {
        continue;
      }
      number++;
      asked.add(call.name());
      ContractClient.Answer answer = ask(call, random);
      assertThat(answer.status()).as("seed %d, request %d: %s %s", SEED, number, call.name(), answer.body()).isLessThan(500);
      statuses.merge(answer.status(), 1, Integer::sum);
    }
    assertThat(statuses).as("what the requests came to").containsKeys(200, 201, 404, 422);
    assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
    assertThat(asked).as("every call of the document").hasSameSizeAs(calls);
    assertThat(statuses.get(200) + statuses.get(201)).as("so many came through all that is checked before: %s", statuses)
        .isGreaterThan(REQUESTS / 10);
  }

  private static ContractClient.Answer ask(ApiContract.Call call, Random random) {
    Map<?, ?> schema = ApiExamples.schemaOf(call);
    String body = schema == null
        ? null
        : spoilt(Json.jsonb().toJson(mutated(new ApiExamples(_ -> id(random)).body(schema), random)), random);
    String path = call.path().replaceAll("\\{[^}]*}", random.nextInt(4) == 0 ? encoded(hostile(random)) : id(random));
    String key = random.nextInt(5) == 0 ? printable(hostile(random)) : Integer.toString(random.nextInt(50));
    return store.client().send(call.verb().toUpperCase(Locale.ROOT), path + query(call, random), store.admin(), body,
        "If-Match", random.nextBoolean() ? "\"" + random.nextInt(3) + "\"" : "*", "Idempotency-Key", key);
  }

  private static String query(ApiContract.Call call, Random random) {
    List<String> parts = new ArrayList<>();
    for (Object parameter : (List<?>) call.document().get("parameters")) {
      Map<?, ?> map = (Map<?, ?>) parameter;
      if ("query".equals(map.get("in")) && random.nextInt(3) == 0) {
        String value = random.nextBoolean() ? hostile(random) : map.get("name").equals("limit") ? "5" : id(random);
        parts.add(map.get("name") + "=" + encoded(value));
      }
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static Map<String, @Nullable Object> mutated(Map<String, @Nullable Object> body, Random random) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(body);
    for (String field : body.keySet()) {
      switch (random.nextInt(12)) {
        case 0 -> changed.put(field, hostile(random));
        case 1 -> changed.put(field, null);
        case 2 -> changed.put(field, random.nextLong());
        case 3 -> changed.put(field, List.of(Map.of(field, List.of(random.nextInt()))));
        case 4 -> changed.remove(field);
        case 5 -> changed.put(hostile(random), true);
        default -> { }
      }
    }
    return changed;
  }

  /** Now and then a body that is no JSON at all. */
  private static String spoilt(String json, Random random) {
    return switch (random.nextInt(40)) {
      case 0 -> json.substring(0, random.nextInt(json.length()));
      case 1 -> "[" + json + "]";
      case 2 -> "[".repeat(2_000);
      case 3 -> "";
      case 4 -> json.replaceFirst(":\"[^\"]*\"", ":\"\\\\ud800\""); // half a character
      default -> json;
    };
  }

  private static String id(Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static String hostile(Random random) {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private static String printable(String text) {
    String printable = text.replaceAll("[^\\x21-\\x7e]", "");
    return printable.isEmpty() ? "k" : printable;
  }

  private static String encoded(String text) {
    String fit = text.isEmpty() ? " " : text.substring(0, Math.min(text.length(), LONGEST_IN_ADDRESS));
    return URLEncoder.encode(fit, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
