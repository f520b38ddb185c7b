package br.com.alicerce.engines.sales;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that a customer buys again and again.
 *
 * @param boughtIn in how many of the last orders it was
 * @param orders how many last orders were looked at
 * @param lastDay when it was last bought
 * @param everyDays the median of the days between the days on which it was bought; half a day counts as one; null when that was one day
 * @param expected when it should be bought next; null like {@code everyDays}
 */
record RepeatPurchase(
    UUID productId, int boughtIn, int orders, LocalDate lastDay, @Nullable Long everyDays, @Nullable LocalDate expected) {

  private static final Comparator<RepeatPurchase> RANK = Comparator
      .comparing(RepeatPurchase::expected, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
      .thenComparing(each -> -each.boughtIn())
      .thenComparing(RepeatPurchase::productId, ProductOrder.BY_ID);

  /**
   * What is in at least {@link SalesRules#FEWEST_ORDERS} of these orders; what is expected first comes first.
   *
   * @param baskets the customer's last orders, at most {@link SalesRules#LAST_ORDERS}
   */
  static List<RepeatPurchase> in(List<Basket> baskets) {
    Map<UUID, List<LocalDate>> days = new HashMap<>();
    for (Basket basket : baskets) {
      basket.products().forEach(product -> days.computeIfAbsent(product, _ -> new ArrayList<>()).add(basket.day()));
    }
    return days.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= SalesRules.FEWEST_ORDERS)
        .map(entry -> of(entry.getKey(), entry.getValue(), baskets.size()))
        .sorted(RANK)
        .toList();
  }

  private static RepeatPurchase of(UUID product, List<LocalDate> bought, int orders) {
    TreeSet<LocalDate> days = new TreeSet<>(bought);
    Long every = days.size() < 2 ? null : (Long) median(List.copyOf(days));
    LocalDate last = days.last();
    return new RepeatPurchase(product, bought.size(), orders, last, every, every == null ? null : last.plusDays(every));
  }

  private static long median(List<LocalDate> days) {
    List<Long> intervals = new ArrayList<>();
    for (int at = 1; at < days.size(); at++) {
      intervals.add(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)));
    }
    Collections.sort(intervals);
    long low = intervals.get((intervals.size() - 1) / 2);
    long high = intervals.get(intervals.size() / 2);
    return (low + high + 1) / 2;
  }
}
