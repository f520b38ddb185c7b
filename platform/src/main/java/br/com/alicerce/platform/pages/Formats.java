package br.com.alicerce.platform.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values read to the people of a Brazilian store. What they type in return is read by {@link TypedNumber}. */
public final class Formats {

  /** The zone in which every store reads its dates. */
  public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private static final char NBSP = '\u00a0';
  private static final int QUANTITY_SCALE = 3;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

  private Formats() {}

  /** {@code R$ 1.234,56} with a space that does not break; a negative amount is {@code -R$ 1,00}. */
  public static String money(BigDecimal reais) {
    String sign = reais.setScale(2, RoundingMode.HALF_UP).signum() < 0 ? "-" : "";
    return sign + "R$" + NBSP + amount(reais.abs());
  }

  /** {@code 1.234,56}: money without its symbol, for columns and inputs. */
  public static String amount(BigDecimal reais) {
    return grouped(reais.setScale(2, RoundingMode.HALF_UP));
  }

  /** {@code 10,5}: at most three decimals, no trailing zeros. */
  public static String quantity(BigDecimal quantity) {
    BigDecimal bare = quantity.setScale(QUANTITY_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    return grouped(bare.scale() < 0 ? bare.setScale(0) : bare);
  }

  /** {@code 10,5 m²}: a quantity with the symbol of its unit. */
  public static String quantity(BigDecimal quantity, String symbol) {
    return quantity(quantity) + NBSP + symbol;
  }

  /** {@code 12,5%}: at most two decimals, no trailing zeros. */
  public static String percent(BigDecimal percent) {
    BigDecimal bare = percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return grouped(bare.scale() < 0 ? bare.setScale(0) : bare) + "%";
  }

  /** {@code 31/12/2026}. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 31/12/2026}: the day it was in the store. */
  public static String date(Instant instant) {
    return DATE.format(instant.atZone(ZONE));
  }

  /** {@code 31/12/2026 14:05} in the store. */
  public static String dateTime(Instant instant) {
    return DATE_TIME.format(instant.atZone(ZONE));
  }

  /** A normalised CPF (11) or CNPJ (14, letters too) with its mask; any other text unchanged. */
  public static String document(String document) {
    return switch (document.length()) {
      case 11 -> masked("###.###.###-##", document);
      case 14 -> masked("##.###.###/####-##", document);
      default -> document;
    };
  }

  /** A Brazilian number of 10 or 11 digits as {@code (24) 99999-8888}; any other text unchanged. */
  public static String phone(String digits) {
    if (!digits.chars().allMatch(Character::isDigit)) {
      return digits;
    }
    return switch (digits.length()) {
      case 10 -> masked("(##) ####-####", digits);
      case 11 -> masked("(##) #####-####", digits);
      default -> digits;
    };
  }

  /** A postal code of 8 digits as {@code 27123-000}; any other text unchanged. */
  public static String postalCode(String digits) {
    return digits.length() == 8 ? masked("#####-###", digits) : digits;
  }

  private static String grouped(BigDecimal value) {
    String plain = value.toPlainString();
    int point = plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain.replace('.', ','));
    int first = plain.startsWith("-") ? 1 : 0;
    for (int at = (point < 0 ? plain.length() : point) - 3; at > first; at -= 3) {
      text.insert(at, '.');
    }
    return text.toString();
  }

  private static String masked(String mask, String value) {
    StringBuilder text = new StringBuilder(mask.length());
    int next = 0;
    for (char place : mask.toCharArray()) {
      text.append(place == '#' ? value.charAt(next++) : place);
    }
    return text.toString();
  }
}
