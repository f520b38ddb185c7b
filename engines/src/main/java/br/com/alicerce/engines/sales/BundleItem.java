package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.text.Finding;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Three products that are often bought together.
 *
 * @param together orders with all three
 * @param baskets all orders of the window
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record BundleItem(
    List<BundlePart> products,
    int together,
    int baskets,
    BigDecimal supportPercent,
    String reason,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  /** One of the three. */
  @Json(naming = Json.Naming.LowerUnderscore)
  public record BundlePart(UUID productId, @Nullable String code, @Nullable String name, @Nullable String unit, BigDecimal available) {}

  static BundleItem of(Bundle bundle, SalesInsights.Said<Bundle> said, Finding finding) {
    List<BundlePart> parts = bundle.products().stream()
        .map(said::product)
        .map(product -> new BundlePart(product.productId(), product.code(), product.name(), product.unit(), product.available()))
        .toList();
    return new BundleItem(parts, bundle.together(), bundle.baskets(), bundle.supportPercent(), finding.reason(), finding.explanation(),
        finding.inputs().toWire());
  }
}
