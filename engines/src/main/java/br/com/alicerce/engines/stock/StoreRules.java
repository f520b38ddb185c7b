package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * By which parameters the products of a store are reckoned: the engine's own, in their place what the store decided, in its place what it
 * decided of the product.
 *
 * @param ofStore the engine's own and the store's
 * @param ofProducts of those of which something was decided
 */
record StoreRules(StockParameters ofStore, Map<UUID, ProductParams> ofProducts) {

  /** Units in which any part can be bought; of all others only whole ones. */
  private static final Set<String> DIVISIBLE_UNITS = Set.of("M", "M2", "M3", "KG", "L", "MIL");

  StoreRules {
    ofProducts = Map.copyOf(ofProducts);
  }

  /** What holds for a product. */
  StockParameters of(StockProduct product) {
    boolean divisible = product.unit() == null || DIVISIBLE_UNITS.contains(product.unit());
    StockParameters whole = divisible ? ofStore : ofStore.withPurchase(BigDecimal.ONE, ofStore.minimumOrder());
    ProductParams own = ofProducts.get(product.productId());
    return own == null ? whole : own.over(whole);
  }
}
