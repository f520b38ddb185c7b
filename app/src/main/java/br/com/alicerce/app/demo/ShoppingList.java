package br.com.alicerce.app.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Decides what a customer wants: the things of a job, or whatever people come in for. */
final class ShoppingList {

  private static final double BASKET_SHARE = 0.58;
  private static final double ORDERS_A_CALENDAR_DAY = 7.6;

  private final List<CatalogueItem> items;
  private final Map<String, CatalogueItem> byCode;
  private final List<TypicalBasket> baskets;
  private final Map<String, Double> looseWeight;
  private final TradeCalendar calendar;

  ShoppingList(DemoData data, TradeCalendar calendar) {
    this.items = data.items();
    this.byCode = items.stream().collect(Collectors.toMap(CatalogueItem::code, UnaryOperator.identity()));
    this.baskets = data.baskets();
    this.looseWeight = looseWeights();
    this.calendar = calendar;
  }

  private CatalogueItem item(String code) {
    return byCode.get(code);
  }

  /**
   * Draws distinct products.
   *
   * @param large whether a whole stage of a building site is wanted
   * @param available which products can be had
   */
  Set<CatalogueItem> draw(LocalDate day, boolean large, Predicate<CatalogueItem> available, SplittableRandom random) {
    var wanted = new LinkedHashSet<CatalogueItem>();
    if (large) {
      addBasket(wanted, day, available, random);
      addBasket(wanted, day, available, random);
      addLoose(wanted, 2 + random.nextInt(3), day, available, random);
    } else if (random.nextDouble() < BASKET_SHARE) {
      addBasket(wanted, day, available, random);
      addLoose(wanted, random.nextDouble() < 0.25 ? 1 : 0, day, available, random);
    }
    if (wanted.isEmpty()) {
      addLoose(wanted, 1 + some(random), day, available, random);
    }
    return wanted;
  }

  private void addBasket(
      Set<CatalogueItem> wanted, LocalDate day, Predicate<CatalogueItem> available, SplittableRandom random) {
    var basket = Weighted.pick(baskets, job -> job.weight() * calendar.season(reason(job), day), random);
    for (var part : basket.parts()) {
      var choices = part.codes().stream().map(this::item).filter(available).toList();
      if (random.nextDouble() < part.chance() && !choices.isEmpty()) {
        wanted.add(Weighted.pick(choices, CatalogueItem::dailyLines, random));
      }
    }
  }

  private CatalogueItem reason(TypicalBasket basket) {
    return item(basket.parts().getFirst().codes().getFirst());
  }

  private void addLoose(
      Set<CatalogueItem> wanted,
      int count,
      LocalDate day,
      Predicate<CatalogueItem> available,
      SplittableRandom random) {
    var choices = items.stream().filter(available).toList();
    for (int i = 0; i < count; i++) {
      var near = random.nextBoolean() ? sameShelf(wanted, choices) : choices;
      wanted.add(Weighted.pick(
          near.isEmpty() ? choices : near, item -> looseWeight.get(item.code()) * calendar.season(item, day), random));
    }
  }

  private static List<CatalogueItem> sameShelf(Set<CatalogueItem> wanted, List<CatalogueItem> choices) {
    var categories = wanted.stream().map(CatalogueItem::category).collect(Collectors.toSet());
    return choices.stream().filter(item -> categories.contains(item.category())).toList();
  }

  private static int some(SplittableRandom random) {
    int more = 0;
    while (more < 5 && random.nextDouble() < 0.58) {
      more++;
    }
    return more;
  }

  /** What a product sells beyond the baskets it is in, so that both together come to its daily sales. */
  private Map<String, Double> looseWeights() {
    var weights = new HashMap<String, Double>();
    items.forEach(item -> weights.put(item.code(), item.dailyLines()));
    double all = baskets.stream().mapToDouble(TypicalBasket::weight).sum();
    for (var basket : baskets) {
      double aDay = ORDERS_A_CALENDAR_DAY * BASKET_SHARE * basket.weight() / all;
      for (var part : basket.parts()) {
        double choices = part.codes().stream().mapToDouble(code -> item(code).dailyLines()).sum();
        part.codes().forEach(code ->
            weights.merge(code, -aDay * part.chance() * item(code).dailyLines() / choices, Double::sum));
      }
    }
    weights.replaceAll((code, left) -> Math.max(left, item(code).dailyLines() * 0.1));
    return weights;
  }
}
