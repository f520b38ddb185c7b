package br.com.alicerce.platform.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of what goes over the wire, as JSON Schema 2020-12 has them. A record that is taken lets decimals come as numbers too and
 * leaves out what may be missing; one that is given always has all its fields.
 */
final class Schemas {

  private static final String REFERENCE = "#/components/schemas/";
  private static final Map<String, Object> DECIMAL =
      Map.of("type", "string", "pattern", "^-?\\d{1,30}(\\.\\d{1,30})?$");

  private final JavadocTexts texts;
  private final Map<String, Object> named = new TreeMap<>();
  private final Map<String, Type> owners = new HashMap<>();

  Schemas(JavadocTexts texts) {
    this.texts = texts;
  }

  /** Every schema by its name. */
  Map<String, Object> all() {
    return named;
  }

  /** Of something that a client sends. */
  Map<String, Object> taken(AnnotatedType type) {
    return of(type, Map.of(), true);
  }

  /** Of something that a client gets. */
  Map<String, Object> given(AnnotatedType type) {
    return of(type, Map.of(), false);
  }

  /** Of a refusal, by RFC 9457. */
  Map<String, Object> problem() {
    Map<String, Object> text = Map.of("type", "string");
    named.putIfAbsent("Problem", Map.of(
        "type", "object",
        "required", List.of("type", "title", "status", "detail", "code", "trace_id"),
        "properties", new TreeMap<>(Map.of(
            "type", text, "title", text, "status", Map.of("type", "integer"), "detail", text, "code", text, "trace_id", text,
            "current_status", text,
            "errors", Map.of("type", "array", "items", Map.of(
                "type", "object", "required", List.of("field", "message"), "additionalProperties", false,
                "properties", new TreeMap<>(Map.of("field", text, "message", text)))))),
        "additionalProperties", false));
    return Map.of("$ref", REFERENCE + "Problem");
  }

  private Map<String, Object> of(AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> arguments, boolean taken) {
    Map<String, Object> schema = plain(type, arguments, taken);
    return type.isAnnotationPresent(Nullable.class) ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
  }

  private Map<String, Object> plain(AnnotatedType annotated, Map<TypeVariable<?>, AnnotatedType> arguments, boolean taken) {
    return switch (annotated.getType()) {
      case Class<?> type -> ofClass(type, annotated, arguments, taken);
      case ParameterizedType type when type.getRawType() instanceof Class<?> raw -> ofClass(raw, annotated, arguments, taken);
      case TypeVariable<?> variable when arguments.get(variable) != null -> of(arguments.get(variable), Map.of(), taken);
      case Type other -> throw new IllegalStateException("No schema for " + other);
    };
  }

  private Map<String, Object> ofClass(
      Class<?> type, AnnotatedType annotated, Map<TypeVariable<?>, AnnotatedType> arguments, boolean taken) {
    if (type == String.class) {
      return Map.of("type", "string");
    } else if (type == BigDecimal.class) {
      return taken ? Map.of("anyOf", List.of(DECIMAL, Map.of("type", "number"))) : DECIMAL;
    } else if (type == UUID.class) {
      return Map.of("type", "string", "format", "uuid");
    } else if (type == Instant.class) {
      return Map.of("type", "string", "format", "date-time");
    } else if (type == LocalDate.class) {
      return Map.of("type", "string", "format", "date");
    } else if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Map.of("type", "integer");
    } else if (type.isEnum()) {
      return Map.of("type", "string", "enum", WireNames.ofConstants(type));
    } else if (Collection.class.isAssignableFrom(type)) {
      return Map.of("type", "array", "items", of(argument(annotated, 0), arguments, taken));
    } else if (Map.class.isAssignableFrom(type)) {
      return Map.of("type", "object");
    } else if (type.isRecord()) {
      return reference(type, annotated, taken);
    }
    throw new IllegalStateException("No schema for " + type);
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }

  private Map<String, Object> reference(Class<?> type, AnnotatedType annotated, boolean taken) {
    Map<TypeVariable<?>, AnnotatedType> arguments = new HashMap<>();
    StringBuilder name = new StringBuilder();
    for (int index = 0; index < type.getTypeParameters().length; index++) {
      AnnotatedType argument = argument(annotated, index);
      arguments.put(type.getTypeParameters()[index], argument);
      name.append(((Class<?>) argument.getType()).getSimpleName());
    }
    name.append(type.getSimpleName());
    define(name.toString(), type, annotated.getType(), arguments, taken);
    return Map.of("$ref", REFERENCE + name);
  }

  private void define(String name, Class<?> type, Type owner, Map<TypeVariable<?>, AnnotatedType> arguments, boolean taken) {
    Type known = owners.putIfAbsent(name, owner);
    if (known == null) {
      named.put(name, record(type, arguments, taken));
    } else if (!known.equals(owner)) {
      throw new IllegalStateException("Two records would be called " + name + ": " + known + " and " + owner);
    }
  }

  private Map<String, Object> record(Class<?> type, Map<TypeVariable<?>, AnnotatedType> arguments, boolean taken) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    List<String> names = WireNames.ofComponents(type);
    RecordComponent[] components = type.getRecordComponents();
    for (int index = 0; index < components.length; index++) {
      RecordComponent component = components[index];
      properties.put(names.get(index), property(type, component, arguments, taken));
      if (!taken || !mayBeMissing(component)) {
        required.add(names.get(index));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object", "properties", properties, "additionalProperties", false));
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** Whether a body of this record must be sent: one that may lack everything may be missing. */
  static boolean needsSomething(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> !mayBeMissing(component));
  }

  private Map<String, Object> property(
      Class<?> type, RecordComponent component, Map<TypeVariable<?>, AnnotatedType> arguments, boolean taken) {
    Map<String, Object> schema = new LinkedHashMap<>(of(component.getAnnotatedType(), arguments, taken));
    texts.ofComponent(type, component.getName()).ifPresent(text -> schema.put("description", text));
    return schema;
  }

  /** A number or a truth that is not sent is 0 or false. */
  private static boolean mayBeMissing(RecordComponent component) {
    return component.getType().isPrimitive() || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
