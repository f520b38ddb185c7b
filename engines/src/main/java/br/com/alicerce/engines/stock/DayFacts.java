package br.com.alicerce.engines.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a run of events tells of single days. In memory only; for one run. */
final class DayFacts {

  private record ProductDay(UUID productId, LocalDate day) {}

  private final Map<ProductDay, DailySale> sales = new LinkedHashMap<>();
  private final Map<ProductDay, DailyMovement> movements = new LinkedHashMap<>();
  private final Map<ProductDay, ProductBefore> befores = new LinkedHashMap<>();
  private final Map<ProductDay, ProductParams> productParams = new LinkedHashMap<>();
  private final Map<LocalDate, StoreParams> storeParams = new LinkedHashMap<>();

  /** Something was delivered. */
  void add(DailySale sale) {
    sales.merge(new ProductDay(sale.productId(), sale.day()), sale, DailySale::plus);
  }

  /** Something moved. */
  void add(DailyMovement movement) {
    movements.merge(new ProductDay(movement.productId(), movement.day()), movement, DailyMovement::plus);
  }

  /** A product changed; what it was before the first change of the day stays. */
  void keep(ProductBefore before) {
    befores.putIfAbsent(new ProductDay(before.productId(), before.day()), before);
  }

  /** A store decided; the last word of the day counts. */
  void put(StoreParams params) {
    storeParams.put(params.day(), params);
  }

  /** The same of a product. */
  void put(ProductParams params) {
    productParams.put(new ProductDay(params.productId(), params.day()), params);
  }

  /** What is added to what is known of the days. */
  Collection<DailySale> sales() {
    return sales.values();
  }

  /** What is added to what is known of the days. */
  Collection<DailyMovement> movements() {
    return movements.values();
  }

  /** What is kept where nothing is known of the day. */
  Collection<ProductBefore> befores() {
    return befores.values();
  }

  /** What takes the place of what is known of the days. */
  Collection<StoreParams> storeParams() {
    return storeParams.values();
  }

  /** What takes the place of what is known of the days. */
  Collection<ProductParams> productParams() {
    return productParams.values();
  }
}
