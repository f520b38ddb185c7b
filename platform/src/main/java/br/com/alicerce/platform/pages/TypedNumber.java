package br.com.alicerce.platform.pages;

import java.math.BigDecimal;

/**
 * A number as a Brazilian types it into a form: read exactly, or refused with a sentence for the person.
 *
 * <p>How the marks are read, after spaces, {@code R$} and {@code %} are taken away:
 *
 * <ul>
 *   <li>a comma is the decimal mark; points before it must then part groups of three: {@code 1.234,56}
 *   <li>two or more points and no comma part groups of three: {@code 1.234.567}
 *   <li>one point and no comma is the decimal mark ({@code 1234.56}, {@code 0.125}), except before exactly three digits
 *       and after one to three that do not start with zero. Such a {@code 1.500} is 1500 as money, which has only two
 *       decimals; as a quantity it could be 1,5 as well, a thousandfold difference, and is refused.
 * </ul>
 */
public sealed interface TypedNumber {

  /** The number as typed, never rounded. */
  record Read(BigDecimal value) implements TypedNumber {}

  /**
   * Not a number, or not one of this kind.
   *
   * @param reason in Portuguese, for beside the field
   */
  record Refused(String reason) implements TypedNumber {}

  /** Reads reais: at most two decimals. */
  static TypedNumber money(String text) {
    return NumberMarks.read(text, 2, false);
  }

  /** Reads a quantity: at most three decimals. */
  static TypedNumber quantity(String text) {
    return NumberMarks.read(text, 3, true);
  }

  /** Reads a percentage: at most two decimals. */
  static TypedNumber percent(String text) {
    return NumberMarks.read(text, 2, false);
  }
}
