package br.com.alicerce.construction.parametros;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store has decided about the replenishment of one product, quantities in its unit with 3 decimals; null where it has decided
 * nothing and what holds for all products, or what the engines reckon, holds.
 *
 * @param prazoDias days from order to delivery by the supplier
 * @param embalagemCompra the supplier's pack, which is bought whole
 * @param compraMinima least quantity that the supplier sells
 * @param estoqueMinimo the level at which to buy
 * @param estoqueMaximo the level to buy up to
 * @param versao grows by one with every change; 0 while nothing was decided
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ParametrosProduto(
    UUID produtoId,
    @Nullable Integer prazoDias,
    @Nullable BigDecimal embalagemCompra,
    @Nullable BigDecimal compraMinima,
    @Nullable BigDecimal estoqueMinimo,
    @Nullable BigDecimal estoqueMaximo,
    int versao) {

  static ParametrosProduto nenhum(UUID produtoId) {
    return new ParametrosProduto(produtoId, null, null, null, null, null, 0);
  }
}
