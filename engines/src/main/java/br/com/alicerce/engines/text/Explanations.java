package br.com.alicerce.engines.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sentences of the engines, from one text bundle in UTF-8.
 *
 * <p>A text names its inputs: {@code {minimum}} is the input of that name, {@code {lead_days|dia|dias}} a count and
 * its noun, singular for one. Decimals are written as the bundle's language has them: quantities, which have three
 * places, without the zeros at their end ({@code 1.234,5}), all others with every digit of their scale
 * ({@code 320,00}). A word is looked up as {@code name.word}, a name is shown as it is, and a day reads
 * {@code 31/12/2026}. Immutable and safe for use by many threads.
 */
public final class Explanations {

  private static final int QUANTITY_SCALE = 3;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Locale locale;
  private final Map<String, List<TextPart>> texts;

  /** How decimals of a scale are written; made once, for the locale's rules are dear to look up, and copied for each use. */
  private final Map<Integer, NumberFormat> formats = new ConcurrentHashMap<>();

  private Explanations(Locale locale, Map<String, List<TextPart>> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The bundle in Brazilian Portuguese. */
  public static Explanations ptBr() {
    return load("explanations_pt_BR.properties", Locale.of("pt", "BR"));
  }

  private static Explanations load(String resource, Locale locale) {
    var stream = Objects.requireNonNull(Explanations.class.getResourceAsStream(resource), resource);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return new Explanations(locale, texts.stringPropertyNames().stream()
          .collect(Collectors.toMap(Function.identity(), key -> TextPart.of(texts.getProperty(key)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The texts of these keys, in this order, with the inputs in their places.
   *
   * @throws IllegalArgumentException when a key has no text, or a text names an input that is missing or absent
   */
  public String sentence(List<String> keys, Inputs inputs) {
    return keys.stream().map(key -> text(key, inputs)).collect(Collectors.joining(" "));
  }

  private String text(String key, Inputs inputs) {
    var parts = texts.get(key);
    if (parts == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return parts.stream().map(part -> show(part, inputs)).collect(Collectors.joining());
  }

  private String show(TextPart part, Inputs inputs) {
    return switch (part) {
      case TextPart.Words(var words) -> words;
      case TextPart.Place place -> show(place, inputs);
    };
  }

  private String show(TextPart.Place place, Inputs inputs) {
    return switch (inputs.get(place.name())) {
      case Inputs.Decimal(var value) -> number(value);
      case Inputs.Count(var value) -> number(BigDecimal.valueOf(value)) + place.noun(value);
      case Inputs.Word(var word) -> text(place.name() + "." + word, inputs);
      case Inputs.Name(var called) -> called;
      case Inputs.Day(var day) -> DAY.format(day);
      case Inputs.Absent() -> throw new IllegalArgumentException("a sentence needs the absent input " + place.name());
    };
  }

  private String number(BigDecimal value) {
    var format = (NumberFormat) formats.computeIfAbsent(value.scale(), this::format).clone();
    return format.format(value);
  }

  private NumberFormat format(int scale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(scale == QUANTITY_SCALE ? 0 : scale);
    format.setMaximumFractionDigits(scale);
    return format;
  }
}
