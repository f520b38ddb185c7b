package br.com.alicerce.platform.openapi;

import br.com.alicerce.platform.json.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What things are called in JSON. Asked of the codec itself, so that the document can't say otherwise. */
final class WireNames {

  private WireNames() {}

  /** The words of an enum, in the order of its constants. */
  static List<String> ofConstants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(constant -> word(type, Json.jsonb().toJson(constant))).toList();
  }

  /** The names of a record's fields, in the order of its components. */
  static List<String> ofComponents(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> written = written(type, components);
    return written.size() == components.length
        ? written
        : Arrays.stream(components).map(component -> snake(component.getName())).toList();
  }

  /** The fields of a blank one; none when there can't be a blank one. */
  private static List<String> written(Class<?> type, RecordComponent[] components) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      Object blank = constructor.newInstance(Arrays.stream(components).map(component -> blank(component.getType())).toArray());
      Map<String, Object> fields = Json.jsonb().type(Object.class).map().fromJson(Json.jsonb().toJson(blank));
      return List.copyOf(fields.keySet());
    } catch (ReflectiveOperationException | RuntimeException noBlankOne) {
      return List.of();
    }
  }

  private static Object blank(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : nothing();
  }

  @SuppressWarnings("NullAway")
  private static Object nothing() {
    return null;
  }

  private static String word(Class<?> type, String json) {
    if (!json.startsWith("\"")) {
      throw new IllegalStateException(type + " is not written as a word but as " + json);
    }
    return json.substring(1, json.length() - 1);
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
