package br.com.alicerce.construction.parametros;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a store has decided about the replenishment of all its products; null where it has decided nothing and the engines' own figure
 * holds: 7 days, 20 %, no interval.
 *
 * @param prazoDias days from order to delivery by the supplier
 * @param segurancaPercentual safety stock in percent of the demand during that time, 2 decimals
 * @param intervaloDias days between two looks at what to buy
 * @param versao grows by one with every change; 0 while nothing was decided
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ParametrosLoja(
    @Nullable Integer prazoDias, @Nullable BigDecimal segurancaPercentual, @Nullable Integer intervaloDias, int versao) {

  static final ParametrosLoja NENHUM = new ParametrosLoja(null, null, null, 0);
}
