package br.com.alicerce.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Buys before goods run low. In the last weeks some suppliers of the better goods send little and some nothing, so that
 * the store has something to be warned of.
 */
final class Buying {

  /** At how many days of sales goods are bought, and up to how many; the engine warns at 8.4 and calls more than 14 too much. */
  private record Level(double atDays, double upToDays) {}

  private static final Level AMPLE = new Level(9, 14);
  private static final Level SCARCE = new Level(3.5, 5.5);

  private static final int SCARCE_ITEMS = 25;
  private static final int SCARCE_DAYS = 40;
  private static final int MISSING_ITEMS = 5;
  private static final int MISSING_DAYS = 32;

  private final List<CatalogueItem> items;
  private final Agenda agenda;
  private final Shelf shelf;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final SplittableRandom random;
  private final Set<String> missing = new HashSet<>();
  private final Set<String> scarce = new HashSet<>();

  Buying(List<CatalogueItem> items, Agenda agenda, Shelf shelf, LocalDate firstDay, LocalDate lastDay,
      SplittableRandom random) {
    this.items = items;
    this.agenda = agenda;
    this.shelf = shelf;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.random = random;
    chooseTroubles();
  }

  private void chooseTroubles() {
    // the very best goods are never allowed to run out; the slow ones would not be missed
    var good = items.stream()
        .sorted(Comparator.comparingDouble(CatalogueItem::dailyLines).reversed().thenComparing(CatalogueItem::code))
        .skip(5)
        .limit(50)
        .map(CatalogueItem::code)
        .toList();
    while (missing.size() < MISSING_ITEMS) {
      missing.add(good.get(random.nextInt(good.size())));
    }
    while (scarce.size() < SCARCE_ITEMS) {
      scarce.add(good.get(random.nextInt(good.size())));
    }
  }

  /** Looks over the shelf after closing and orders what is low. */
  void after(LocalDate day) {
    long left = lastDay.toEpochDay() - day.toEpochDay();
    for (var item : items) {
      if (left >= MISSING_DAYS || !missing.contains(item.code())) {
        order(item, left < SCARCE_DAYS && scarce.contains(item.code()) ? SCARCE : AMPLE, day);
      }
    }
  }

  private void order(CatalogueItem item, Level level, LocalDate day) {
    double aDay = sold(item, day);
    double position = shelf.position(item.code()) / 1000.0;
    if (position < level.atDays() * aDay) {
      double units = level.upToDays() * aDay - position;
      long pack = level == AMPLE ? pack(item) : 1000;
      order(item, Math.max(1, Math.round(units * 1000) / pack) * pack, day);
    }
  }

  private void order(CatalogueItem item, long quantity, LocalDate day) {
    var nextDay = OpeningHours.nextOpening(OpeningHours.closing(day));
    var arrival = OpeningHours.after(nextDay, Duration.ofMinutes(random.nextInt(20, 1500)));
    shelf.order(item.code(), quantity);
    agenda.add(new DemoAction.ReceiveStock(
        arrival, item.code(), Shelf.units(quantity), "Compra, NF " + random.nextInt(10_000, 99_999)));
  }

  /** Units sold on an average day; the catalogue's figure stands in for the days before the story begins. */
  private double sold(CatalogueItem item, LocalDate day) {
    long told = Math.min(Shelf.WINDOW, day.toEpochDay() - firstDay.toEpochDay() + 1);
    return (shelf.sold(item.code(), day) / 1000.0 + item.dailySales() * (Shelf.WINDOW - told)) / Shelf.WINDOW;
  }

  private static long pack(CatalogueItem item) {
    return item.typicalLine() >= 50 ? 50_000 : item.typicalLine() >= 5 ? 10_000 : 1000;
  }
}
