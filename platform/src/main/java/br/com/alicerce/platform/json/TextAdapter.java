package br.com.alicerce.platform.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.function.Function;

/**
 * A value that is a JSON string: read by {@code parse}, whose failures become an {@link InvalidField} that says what was expected.
 */
final class TextAdapter<T> implements JsonAdapter<T> {

  private final Function<String, T> parse;
  private final Function<T, String> print;
  private final String expected;

  TextAdapter(Function<String, T> parse, Function<T, String> print, String expected) {
    this.parse = parse;
    this.print = print;
    this.expected = expected;
  }

  @Override
  public T fromJson(JsonReader reader) {
    String text = reader.readString();
    try {
      return parse.apply(text);
    } catch (RuntimeException unreadable) {
      throw new InvalidField(reader.location(), "Esperado " + expected + ".");
    }
  }

  @Override
  public void toJson(JsonWriter writer, T value) {
    writer.value(print.apply(value));
  }
}
