package br.com.alicerce.app.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with blanks {@code {{name}}} to be filled; every other brace is the text's own. */
record Template(String text) {

  private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");

  /** The one of this name among the resources. */
  static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/deploy/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such template: " + name);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The text with every blank filled.
   *
   * @throws IllegalArgumentException when a blank has no value
   */
  String filled(Map<String, String> values) {
    return BLANK.matcher(text).replaceAll(blank -> {
      String value = values.get(blank.group(1));
      if (value == null) {
        throw new IllegalArgumentException("nothing to fill " + blank.group() + " with");
      }
      return Matcher.quoteReplacement(value);
    });
  }
}
