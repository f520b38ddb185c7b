package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.pages.TypedNumber.Read;
import br.com.alicerce.platform.pages.TypedNumber.Refused;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The points and commas of typed numbers: the rules that {@link TypedNumber} states. */
final class NumberMarks {

  private static final int MAX_LENGTH = 24;
  private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0\\u202f]+|R\\$|%");
  private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern NUMBER = Pattern.compile(GROUPED + "|-?\\d+([.,]\\d+)?|-?,\\d+");
  private static final Pattern LONE_POINT = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

  private NumberMarks() {}

  static TypedNumber read(String text, int decimals, boolean pointMayBeDecimal) {
    String bare = DECORATION.matcher(text).replaceAll("");
    if (bare.isEmpty()) {
      return new Refused("Preencha este campo.");
    }
    if (bare.length() > MAX_LENGTH || !NUMBER.matcher(bare).matches()) {
      return new Refused("Escreva um número, como 1234,56.");
    }
    if (pointMayBeDecimal && LONE_POINT.matcher(bare).matches()) {
      return new Refused("Escreva %s ou %s.".formatted(bare.replace(".", ""), bare.replace('.', ',')));
    }
    BigDecimal value = new BigDecimal(plain(bare));
    return value.scale() <= decimals
        ? new Read(value)
        : new Refused("Use no máximo %d casas decimais.".formatted(decimals));
  }

  private static String plain(String bare) {
    String ungrouped = GROUPED.matcher(bare).matches() ? bare.replace(".", "") : bare;
    return ungrouped.replace(',', '.');
  }
}
