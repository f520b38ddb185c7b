package br.com.alicerce.app.system;

import br.com.alicerce.app.house.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bodies that the API takes, made from their schemas: each field by its name where the trade knows it, else by its type. */
final class ApiExamples {

  private static final String REFERENCE = "#/components/schemas/";
  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private static final Map<String, Object> KNOWN = Map.ofEntries(
      Map.entry("tipo", "PF"), Map.entry("unidade", "SC"), Map.entry("preco_base", "39.90"), Map.entry("status", "em_preparacao"),
      Map.entry("role", "vendedor"), Map.entry("roles", List.of("vendedor")), Map.entry("quantidade", "2"),
      Map.entry("motivo", "Pedido do cliente"), Map.entry("nome", "Casa"), Map.entry("name", "Ana"),
      Map.entry("politica_estoque", "avisar"), Map.entry("pix_chave", "52998224725"), Map.entry("pix_nome", "Casa"),
      Map.entry("pix_cidade", "Belém"),
      Map.entry("modalidade", "entrega"), Map.entry("desconto_percentual", "0"), Map.entry("preco_unitario", "39.90"),
      Map.entry("validade_dias", 7), Map.entry("estado", "RJ"), Map.entry("cep", "27213-100"), Map.entry("ean", "7891000315507"),
      Map.entry("password", ContractStore.PASSWORD), Map.entry("current", ContractStore.PASSWORD), Map.entry("new", ContractStore.PASSWORD),
      Map.entry("refresh_token", "x"));

  private final Function<String, @Nullable String> ids;

  /** @param ids the id for a field of this name; null for a random one */
  ApiExamples(Function<String, @Nullable String> ids) {
    this.ids = ids;
  }

  /** The schema of what a call takes; null when it takes nothing. */
  static @Nullable Map<?, ?> schemaOf(ApiContract.Call call) {
    Map<?, ?> body = (Map<?, ?>) call.document().get("requestBody");
    return body == null ? null : resolved((Map<?, ?>) at(body, "content", "application/json", "schema"));
  }

  /** A body for a schema, every required field in it and the others as well. */
  Map<String, @Nullable Object> body(Map<?, ?> schema) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    properties(schema).forEach((name, property) -> {
      Object value = value((String) name, resolved((Map<?, ?>) property));
      if (value != null) {
        body.put((String) name, value);
      }
    });
    body.computeIfPresent("role", (_, role) -> body.containsKey("roles") ? null : role);
    return body;
  }

  static Map<?, ?> properties(Map<?, ?> schema) {
    return (Map<?, ?>) Objects.requireNonNullElse(schema.get("properties"), Map.of());
  }

  private @Nullable Object value(String name, Map<?, ?> schema) {
    if (KNOWN.containsKey(name)) {
      return KNOWN.get(name);
    }
    return switch (name) {
      case "documento" -> cpf();
      case "email" -> "pessoa" + NUMBER.incrementAndGet() + "@contrato.test";
      case "codigo" -> "C" + Long.toString(NUMBER.incrementAndGet(), 36);
      case "ean", "area", "perda_percentual", "m2_por_caixa", "comprimento_barra" -> null; // of some units alone
      default -> byType(name, schema);
    };
  }

  private @Nullable Object byType(String name, Map<?, ?> schema) {
    if ("uuid".equals(schema.get("format"))) {
      return ids.apply(name);
    }
    if (schema.get("enum") instanceof List<?> words) {
      return words.getFirst();
    }
    return switch (Objects.toString(schema.get("type"), "")) {
      case "array" -> List.of(body(resolved((Map<?, ?>) schema.get("items"))));
      case "object" -> body(schema);
      case "boolean" -> true;
      case "integer" -> 1;
      case "number" -> "1";
      default -> schema.containsKey("pattern") ? "1" : null;
    };
  }

  /** What a reference or a choice with null stands for. */
  static Map<?, ?> resolved(Map<?, ?> schema) {
    if (schema.get("$ref") instanceof String reference) {
      return (Map<?, ?>) at(Api.document(), "components", "schemas", reference.substring(REFERENCE.length()));
    }
    return schema.get("anyOf") instanceof List<?> choices ? resolved((Map<?, ?>) choices.getFirst()) : schema;
  }

  private static Object at(Map<?, ?> map, String... path) {
    Object at = map;
    for (String step : path) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(step), step);
    }
    return at;
  }

  /** A valid CPF that no other call of this run made, most likely. */
  static String cpf() {
    Random random = new Random(NUMBER.incrementAndGet());
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < 9; index++) {
      digits.append(random.nextInt(10));
    }
    return digits.append(checkDigit(digits, 10)).append(checkDigit(digits, 11)).toString();
  }

  private static int checkDigit(CharSequence digits, int firstWeight) {
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      sum += (digits.charAt(index) - '0') * (firstWeight - index);
    }
    return sum * 10 % 11 % 10;
  }
}
