package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product was registered or edited (wire: {@code product_changed}); carries all that engines may show of it.
 */
public record ProductChanged(
    UUID productId,
    @Nullable String code,
    String name,
    String unit,
    @Nullable String category,
    @Nullable String brand,
    BigDecimal basePrice,
    boolean active) implements Event {}
