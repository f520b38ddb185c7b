package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a product was before the first change of a day.
 *
 * @param basePrice BRL a unit; null when none was told until then
 * @param active whether the store sold it
 */
record ProductBefore(UUID productId, LocalDate day, @Nullable BigDecimal basePrice, boolean active) {}
