package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Search as one types: every word typed must begin some word of what is found, whatever its accents and its case. Words
 * are runs of letters or of digits, so that {@code 50kg} finds {@code 50 kg}, and the other way round.
 */
public final class Busca {

  /** Characters of a word that count. */
  private static final int PALAVRA = 60;

  private static final Pattern RUN = Pattern.compile("\\p{L}+|\\p{Nd}+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Busca() {}

  /** The words of an entry, for {@code array_to_tsvector}. */
  public static List<String> words(@Nullable String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).flatMap(text -> words(text).stream()).distinct().toList();
  }

  /**
   * What was typed, as the text of a tsquery; null when nothing was typed, and empty, which finds nothing, when no word
   * was.
   *
   * @throws RefusedException with 422 when it is longer than {@link Limites#BUSCA}
   */
  public static @Nullable String query(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.length() > Limites.BUSCA) {
      throw new RefusedException(new Refusal.Invalid(
          List.of(new FieldError("q", "Busque por no máximo " + Limites.BUSCA + " caracteres."))));
    }
    return words(typed).stream().distinct().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
  }

  private static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
    return RUN.matcher(plain).results().map(MatchResult::group).map(Busca::shorten).toList();
  }

  private static String shorten(String word) {
    int end = word.offsetByCodePoints(0, Math.min(PALAVRA, word.codePointCount(0, word.length())));
    return word.substring(0, end);
  }
}
