package br.com.alicerce.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.SplittableRandom;

/** How busy the store is on a day: day of week, time of the month, whole weeks of rain. */
record TradeCalendar(long seed) {

  private static final double QUOTES_A_DAY = 10.5;
  private static final double COUNTER_SALES_A_DAY = 1.8;

  /** Whether it rains in the week of a day, as it does in half of the summer's weeks. */
  boolean rainy(LocalDate day) {
    long week = Math.floorDiv(day.toEpochDay() + 3, 7);
    boolean summer = day.getMonth().compareTo(Month.MARCH) <= 0 || day.getMonth().compareTo(Month.NOVEMBER) >= 0;
    return new SplittableRandom(seed * 31 + week).nextDouble() < (summer ? 0.5 : 0.18);
  }

  int quotes(LocalDate day, SplittableRandom random) {
    return around(QUOTES_A_DAY * busy(day), 6, 17, random);
  }

  int counterSales(LocalDate day, SplittableRandom random) {
    return around(COUNTER_SALES_A_DAY * busy(day), 0, 6, random);
  }

  double season(CatalogueItem item, LocalDate day) {
    return item.seasonality().factor(day.getMonth(), rainy(day));
  }

  private double busy(LocalDate day) {
    return ofWeek(day) * ofMonth(day) * (rainy(day) ? 0.84 : 1);
  }

  private static double ofWeek(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> 1.2;
      case TUESDAY, WEDNESDAY -> 0.9;
      case THURSDAY -> 0.95;
      case FRIDAY -> 1.18;
      case SATURDAY -> 1.02;
      case SUNDAY -> 0;
    };
  }

  private static double ofMonth(LocalDate day) {
    return day.getDayOfMonth() <= 10 ? 1.12 : day.getDayOfMonth() <= 21 ? 1 : 0.92;
  }

  private static int around(double mean, int least, int most, SplittableRandom random) {
    return (int) Math.clamp(Math.round(mean + random.nextGaussian() * Math.sqrt(mean) * 0.6), least, most);
  }
}
