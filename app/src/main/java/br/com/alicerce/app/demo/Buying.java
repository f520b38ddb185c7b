package br.com.alicerce.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Buys before goods run low, and for some of the better goods no longer does shortly before the last day: their
 * supplier is late, so the store has something to be warned of.
 */
final class Buying {

  private static final int LATE = 22;
  private static final int VERY_LATE = 6;
  /** The days of sales at which goods are bought, and up to which. Above the 8.4 days at which the engine warns. */
  private static final double BUY_AT_DAYS = 13;

  private static final double BUY_UP_TO_DAYS = 30;
  /** Up to how many days of sales the late suppliers' goods were bought before. */
  private static final double SCARCE_DAYS = 15;

  private final List<CatalogueItem> items;
  private final Agenda agenda;
  private final Shelf shelf;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final SplittableRandom random;
  private final Map<String, Integer> silentDays = new HashMap<>();

  Buying(List<CatalogueItem> items, Agenda agenda, Shelf shelf, LocalDate firstDay, LocalDate lastDay,
      SplittableRandom random) {
    this.items = items;
    this.agenda = agenda;
    this.shelf = shelf;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.random = random;
    chooseLateSuppliers();
  }

  private void chooseLateSuppliers() {
    // the very best goods are never allowed to run out; the slow ones would not be missed
    var good = items.stream()
        .sorted(Comparator.comparingDouble(CatalogueItem::dailyLines).reversed().thenComparing(CatalogueItem::code))
        .toList();
    while (silentDays.size() < VERY_LATE) {
      silentDays.putIfAbsent(good.get(random.nextInt(8, 45)).code(), random.nextInt(30, 38));
    }
    while (silentDays.size() < VERY_LATE + LATE) {
      silentDays.putIfAbsent(good.get(random.nextInt(5, 90)).code(), random.nextInt(9, 14));
    }
  }

  /** Looks over the shelf after closing and orders what is low. */
  void after(LocalDate day) {
    long elapsed = Math.min(Shelf.WINDOW, day.toEpochDay() - firstDay.toEpochDay() + 1);
    for (var item : items) {
      double aDay = (shelf.sold(item.code(), day) / 1000.0 + item.dailySales() * (Shelf.WINDOW - elapsed)) / Shelf.WINDOW;
      double position = shelf.position(item.code()) / 1000.0;
      if (position < BUY_AT_DAYS * aDay + item.typicalLine() && !silent(item, day)) {
        order(item, upTo(item, aDay, day) - position, day);
      }
    }
  }

  private double upTo(CatalogueItem item, double aDay, LocalDate day) {
    var silent = silentDays.get(item.code());
    boolean scarce = silent != null && !day.isBefore(lastDay.minusDays(silent + 40L));
    return scarce ? SCARCE_DAYS * aDay + item.typicalLine() : BUY_UP_TO_DAYS * aDay + 2 * item.typicalLine();
  }

  private boolean silent(CatalogueItem item, LocalDate day) {
    var silent = silentDays.get(item.code());
    return silent != null && day.isAfter(lastDay.minusDays(silent));
  }

  private void order(CatalogueItem item, double units, LocalDate day) {
    long quantity = Math.max(1, Math.ceilDiv(Math.round(units * 1000), pack(item))) * pack(item);
    var arrival = OpeningHours.after(
        OpeningHours.nextOpening(OpeningHours.closing(day)),
        Duration.ofMinutes(random.nextInt(20, 1500)));
    shelf.order(item.code(), quantity);
    agenda.add(new DemoAction.ReceiveStock(
        arrival, item.code(), Shelf.units(quantity), "Compra, NF " + random.nextInt(10_000, 99_999)));
  }

  private static long pack(CatalogueItem item) {
    double typical = item.typicalLine();
    return (item.divisible() && typical < 5 ? 1 : typical >= 50 ? 50 : typical >= 5 ? 10 : 1) * 1000L;
  }
}
