package br.com.alicerce.engines.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of a text: words that stand in it, or the place of an input. */
sealed interface TextPart {

  /** Shown as they are. */
  record Words(String text) implements TextPart {}

  /**
   * Where an input goes.
   *
   * @param name of the input
   * @param one the noun of a count of one; null for no noun
   * @param many that of all other counts
   */
  record Place(String name, @Nullable String one, @Nullable String many) implements TextPart {

    /** What stands behind a count. */
    String noun(long count) {
      return one == null ? "" : " " + (count == 1 ? one : many);
    }
  }

  Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|{}]+)\\|([^|{}]+))?}");

  /** The pieces of a text, in order. */
  static List<TextPart> of(String text) {
    List<TextPart> parts = new ArrayList<>();
    var places = PLACE.matcher(text);
    int end = 0;
    while (places.find()) {
      parts.add(new Words(text.substring(end, places.start())));
      parts.add(new Place(places.group(1), places.group(2), places.group(3)));
      end = places.end();
    }
    parts.add(new Words(text.substring(end)));
    return List.copyOf(parts);
  }
}
