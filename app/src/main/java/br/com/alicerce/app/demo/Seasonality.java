package br.com.alicerce.app.demo;

import java.time.Month;

/** How the sales of a kind of goods follow the year and the rain in the south of Rio de Janeiro. */
public enum Seasonality {
  /** Sells alike all year. */
  NEUTRA,
  /** Concrete, masonry and timber: the dry months, hardly ever in the rain. */
  OBRA_SECA,
  /** Roofing and waterproofing: the wet months, most of all while it rains. */
  CHUVA,
  /** Paint: the weeks before Christmas. */
  PINTURA,
  /** Water tanks and pumps: the hot months. */
  VERAO,
  /** Showers: the cold months. */
  INVERNO;

  /** The factor, around 1, by which this kind sells in a month, in a rainy week or in a dry one. */
  double factor(Month month, boolean rainy) {
    return switch (this) {
      case NEUTRA -> 1;
      case OBRA_SECA -> (wet(month) ? 0.92 : 1.12) * (rainy ? 0.7 : 1);
      case CHUVA -> (wet(month) ? 1.35 : 0.8) * (rainy ? 1.9 : 1);
      case PINTURA -> paint(month) * (rainy ? 0.75 : 1);
      case VERAO -> month.getValue() <= 3 || month.getValue() >= 11 ? 1.4 : 0.85;
      case INVERNO -> month.getValue() >= 5 && month.getValue() <= 8 ? 1.8 : 0.75;
    };
  }

  private static boolean wet(Month month) {
    return month.getValue() <= 3 || month.getValue() >= 10;
  }

  private static double paint(Month month) {
    return switch (month) {
      case OCTOBER -> 1.1;
      case NOVEMBER -> 1.35;
      case DECEMBER -> 1.6;
      case JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER -> 0.95;
    };
  }
}
