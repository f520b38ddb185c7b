package br.com.alicerce.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What the owner and the stock keeper do now and then: new prices on Tuesdays, a count every other Thursday. */
final class BackOffice {

  private static final BigDecimal TEN_CENTS = new BigDecimal("0.10");
  private static final List<String> WHY_MISSING =
      List.of("Contagem: avaria", "Contagem: quebra no manuseio", "Contagem: diferença sem causa conhecida");

  private final List<CatalogueItem> items;
  private final Agenda agenda;
  private final Shelf shelf;
  private final SplittableRandom random;
  private final Map<String, BigDecimal> prices = new HashMap<>();

  BackOffice(List<CatalogueItem> items, Agenda agenda, Shelf shelf, SplittableRandom random) {
    this.items = items;
    this.agenda = agenda;
    this.shelf = shelf;
    this.random = random;
    items.forEach(item -> prices.put(item.code(), item.basePrice()));
  }

  void plan(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
      newPrices(OpeningHours.opening(day).plusSeconds(random.nextInt(600, 5000)));
    }
    if (day.getDayOfWeek() == DayOfWeek.THURSDAY && Math.floorDiv(day.toEpochDay(), 7) % 2 == 0) {
      for (int i = 0; i < 3; i++) {
        count(items.get(random.nextInt(items.size())), OpeningHours.opening(day).plusSeconds(1200L * (i + 1)));
      }
    }
  }

  /** Either the new list of one maker, or a few prices set by hand. */
  private void newPrices(Instant at) {
    var first = items.get(random.nextInt(items.size()));
    if (random.nextDouble() < 0.3 && first.brand() != null) {
      double rise = random.nextDouble(1.015, 1.055);
      items.stream()
          .filter(item -> first.brand().equals(item.brand()) && first.category().equals(item.category()))
          .limit(10)
          .forEach(item -> change(at, item, rise));
    } else {
      change(at, first, random.nextDouble(0.94, 1.09));
      change(at.plusSeconds(90), items.get(random.nextInt(items.size())), random.nextDouble(1.01, 1.12));
    }
  }

  private void change(Instant at, CatalogueItem item, double factor) {
    var old = prices.get(item.code());
    var price = old.multiply(BigDecimal.valueOf(factor))
        .divide(TEN_CENTS, 0, RoundingMode.HALF_UP)
        .multiply(TEN_CENTS)
        .setScale(2);
    if (price.signum() > 0 && price.compareTo(old) != 0) {
      prices.put(item.code(), price);
      agenda.add(new DemoAction.PriceChange(at, item.code(), price));
    }
  }

  private void count(CatalogueItem item, Instant at) {
    int units = random.nextInt(-2, 2);
    long missing = Math.min(-units * 1000L, Math.floorDiv(shelf.free(item.code()), 1000L) * 1000L);
    if (units >= 0) {
      agenda.add(new DemoAction.InventoryCount(at, item.code(), BigDecimal.valueOf(units), "Contagem"));
    } else if (missing > 0) {
      shelf.keepBack(item.code(), missing);
      agenda.add(new DemoAction.InventoryCount(
          at, item.code(), Shelf.units(-missing), WHY_MISSING.get(random.nextInt(WHY_MISSING.size()))));
    }
  }
}
