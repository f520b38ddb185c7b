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

/**
 * The stock engine's figures of one product on a day by the book, in whole thousandths and cents: 90 days; lead 7, safety 20 %, no
 * interval, unless the store decided otherwise by then.
 */
record ExpectedFigures(
    boolean touched, long onHand, long reserved, long cents, long days, long sold, int orders, boolean dead,
    @Nullable Long minimum, @Nullable Long maximum, @Nullable Long suggested) {

  private static final Set<String> DIVISIBLE = Set.of("M", "M2", "M3", "KG", "L", "MIL");

  static ExpectedFigures of(StoreBooks books, StoreBooks.Product product, LocalDate day) {
    long days = age(product, day, 90);
    long sold = 0;
    Set<UUID> orders = new HashSet<>();
    boolean soldLately = false;
    for (StoreBooks.Delivered delivered : books.deliveries) {
      if (delivered.product().equals(product.id) && !delivered.day().isAfter(day)) {
        soldLately |= delivered.day().isAfter(day.minusDays(60));
        if (delivered.day().isAfter(day.minusDays(days))) {
          sold += delivered.thousandths();
          orders.add(delivered.order());
        }
      }
    }
    Map<String, BigDecimal> rules = books.inForce(product.id, day);
    Long minimum = minimum(rules, days, sold);
    Long maximum = maximum(rules, days, sold);
    long onHand = product.closing(day);
    long reserved = product.closingReserved(day);
    Long suggested = minimum == null || maximum == null ? null : suggested(rules, onHand - reserved, minimum, maximum, product.unit);
    boolean touched = product.firstTouched == null || !product.firstTouched.isAfter(day);
    return new ExpectedFigures(touched, onHand, reserved, product.price(day), days, sold, orders.size(),
        age(product, day, 60) == 60 && !soldLately && onHand > 0, minimum, maximum, suggested);
  }

  /** As the API says them. */
  Map<String, @Nullable Object> said() {
    boolean known = touched && days >= 14;
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("on_hand", touched ? decimal(onHand) : null);
    figures.put("reserved", touched ? decimal(reserved) : null);
    figures.put("sold_quantity", decimal(sold));
    figures.put("sale_count", (long) orders);
    figures.put("window_days", days);
    figures.put("average_daily", known ? decimal(half(sold, days)) : null);
    figures.put("minimum", touched && minimum != null ? decimal(minimum) : null);
    figures.put("maximum", touched && maximum != null ? decimal(maximum) : null);
    figures.put("suggested", touched && suggested != null ? decimal(suggested) : null);
    figures.put("days_of_cover", known && sold > 0 ? Math.max(0, onHand - reserved) * days / sold : null);
    figures.put("excess", touched && excess() != null ? decimal(excess()) : null);
    figures.put("excess_value_at_price", touched && excess() != null ? money(half(excess() * cents, 1000)) : null);
    figures.put("dead", touched ? dead : null);
    return figures;
  }

  /** What all the products of the store come to on a day, as the API says it. */
  static Map<String, @Nullable Object> together(StoreBooks books, LocalDate day) {
    long value = 0;
    long deadValue = 0;
    long excessValue = 0;
    long deads = 0;
    long excesses = 0;
    long productDays = 0;
    long out = 0;
    long outNow = 0;
    for (StoreBooks.Product product : books.products.values()) {
      ExpectedFigures figures = of(books, product, day);
      if (figures.onHand > 0) {
        boolean excess = figures.excess() != null && figures.excess() > 0;
        value += figures.onHand * figures.cents;
        deads += figures.dead ? 1 : 0;
        deadValue += figures.dead ? figures.onHand * figures.cents : 0;
        excesses += excess ? 1 : 0;
        excessValue += excess ? figures.excess() * figures.cents : 0;
      }
      for (int ago = 0; product.active && ago < age(product, day, 30); ago++) {
        boolean empty = product.closing(day.minusDays(ago)) <= 0;
        productDays++;
        out += empty ? 1 : 0;
        outNow += empty && ago == 0 ? 1 : 0;
      }
    }
    Map<String, @Nullable Object> together = new LinkedHashMap<>();
    together.put("stock_value_at_price", money(half(value, 1000)));
    together.put("stock_value_at_cost", null);
    together.put("excess_products", excesses);
    together.put("excess_value_at_price", money(half(excessValue, 1000)));
    together.put("dead_products", deads);
    together.put("dead_value_at_price", money(half(deadValue, 1000)));
    together.put("dead_capital_percent", tenths(half(half(deadValue, 1000) * 1000, half(value, 1000))));
    together.put("stockout_percent", tenths(half(out * 1000, productDays)));
    together.put("stockout_products", outNow);
    return together;
  }

  private @Nullable Long excess() {
    return maximum == null ? null : Math.max(0, onHand - reserved - maximum);
  }

  /** Days since the first movement, that one counted, at most so many. */
  private static long age(StoreBooks.Product product, LocalDate day, long most) {
    LocalDate first = product.firstMovement;
    return first == null || first.isAfter(day) ? 0 : Math.min(most, ChronoUnit.DAYS.between(first, day) + 1);
  }

  private static @Nullable Long minimum(Map<String, BigDecimal> rules, long days, long sold) {
    if (rules.containsKey("estoque_minimo")) {
      return thousandths(rules, "estoque_minimo");
    }
    if (days < 14) {
      return null;
    }
    long reckoned = half(sold * safeLead(rules), days * 10_000);
    return rules.containsKey("estoque_maximo") ? Math.min(reckoned, thousandths(rules, "estoque_maximo")) : Long.valueOf(reckoned);
  }

  private static @Nullable Long maximum(Map<String, BigDecimal> rules, long days, long sold) {
    if (rules.containsKey("estoque_maximo")) {
      return thousandths(rules, "estoque_maximo");
    }
    if (days < 14) {
      return null;
    }
    long interval = whole(rules, "intervalo_dias", 0);
    long reviewed = rules.containsKey("estoque_minimo")
        ? thousandths(rules, "estoque_minimo") + half(sold * interval, days)
        : half(sold * (safeLead(rules) + 10_000 * interval), days * 10_000);
    return Math.max(half(sold * 2 * whole(rules, "prazo_dias", 7), days), reviewed);
  }

  /** The lead time with the safety, in ten-thousandths of a day. */
  private static long safeLead(Map<String, BigDecimal> rules) {
    long safety = rules.getOrDefault("seguranca_percentual", BigDecimal.valueOf(20)).movePointRight(2).longValueExact();
    return whole(rules, "prazo_dias", 7) * (10_000 + safety);
  }

  private static long suggested(Map<String, BigDecimal> rules, long available, long minimum, long maximum, String unit) {
    if (available > minimum || available >= maximum) {
      return 0;
    }
    long wanted = Math.max(maximum - available, rules.containsKey("compra_minima") ? thousandths(rules, "compra_minima") : 0);
    long pack = rules.containsKey("embalagem_compra") ? thousandths(rules, "embalagem_compra") : DIVISIBLE.contains(unit) ? 1 : 1000;
    return (wanted + pack - 1) / pack * pack;
  }

  private static long whole(Map<String, BigDecimal> rules, String name, long otherwise) {
    return rules.getOrDefault(name, BigDecimal.valueOf(otherwise)).longValueExact();
  }

  private static long thousandths(Map<String, BigDecimal> rules, String name) {
    return rules.get(name).movePointRight(3).longValueExact();
  }

  /** A quotient of numbers that are not negative, halves up. */
  private static long half(long dividend, long divisor) {
    return (2 * dividend + divisor) / (2 * divisor);
  }

  private static String decimal(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).toPlainString();
  }

  private static String money(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static String tenths(long tenths) {
    return BigDecimal.valueOf(tenths, 1).toPlainString();
  }
}
