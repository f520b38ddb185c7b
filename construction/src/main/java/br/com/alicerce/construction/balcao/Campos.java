package br.com.alicerce.construction.balcao;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as they stand in an input, so that what is sent back unchanged is read as the same number. */
final class Campos {

  private Campos() {}

  /** {@code 1500} or {@code 0,125}: without points, for {@code 1.500} could be either of two quantities. */
  static String number(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
  }

  /** A discount; none is an empty input. */
  static String discount(BigDecimal percent) {
    return percent.signum() == 0 ? "" : number(percent);
  }

  /** A text, where there is one. */
  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
