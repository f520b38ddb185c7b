package br.com.alicerce.app.system;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock engine's figures of one product by the book, in whole thousandths: 90 days, lead 7, safety 20 %. */
final class ExpectedFigures {

  private static final Set<String> DIVISIBLE = Set.of("M", "M2", "M3", "KG", "L", "MIL");

  private ExpectedFigures() {}

  /** As the API says them. */
  static Map<String, @Nullable Object> of(StoreBooks books, StoreBooks.Product product, LocalDate today) {
    LocalDate first = product.firstMovement;
    long days = first == null ? 0 : Math.min(90, ChronoUnit.DAYS.between(first, today) + 1);
    long sold = 0;
    Set<UUID> orders = new HashSet<>();
    for (StoreBooks.Delivered delivered : books.deliveries) {
      boolean counts = !delivered.day().isAfter(today) && delivered.day().isAfter(today.minusDays(days));
      if (delivered.product().equals(product.id) && counts) {
        sold += delivered.thousandths();
        orders.add(delivered.order());
      }
    }
    long available = product.balance - product.balanceReserved;
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("on_hand", decimal(product.balance));
    figures.put("sold_quantity", decimal(sold));
    figures.put("sale_count", (long) orders.size());
    figures.put("window_days", days);
    boolean known = days >= 14;
    long minimum = known ? half(sold * 84, 10 * days) : 0;
    long maximum = known ? half(sold * 14, days) : 0;
    figures.put("average_daily", known ? decimal(half(sold, days)) : null);
    figures.put("minimum", known ? decimal(minimum) : null);
    figures.put("maximum", known ? decimal(maximum) : null);
    figures.put("suggested", known ? decimal(suggested(available, minimum, maximum, product.unit)) : null);
    figures.put("days_of_cover", known && sold > 0 ? Math.max(0, available) * days / sold : null);
    return figures;
  }

  private static long suggested(long available, long minimum, long maximum, String unit) {
    if (available > minimum || available >= maximum) {
      return 0;
    }
    long missing = maximum - available;
    return DIVISIBLE.contains(unit) ? missing : (missing + 999) / 1000 * 1000;
  }

  /** A quotient of numbers that are not negative, halves up. */
  private static long half(long dividend, long divisor) {
    return (2 * dividend + divisor) / (2 * divisor);
  }

  private static String decimal(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).toPlainString();
  }
}
