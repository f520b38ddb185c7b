package br.com.alicerce.construction.painel;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The store's day in numbers, or a seller's own. Money is in reais with 2 decimals; days are those of the store.
 *
 * @param cotacoesHoje quotes begun today
 * @param pedidosHoje orders made today, cancelled ones left out
 * @param vendasSemana orders delivered since Monday
 * @param rascunhos drafts
 * @param enviadas quotes that wait for the customer and still hold
 * @param expiradas quotes that were sent and no longer hold
 * @param aprovadas quotes that wait to become orders
 * @param pedidosPendentes orders that wait for preparation
 * @param pedidosEmPreparacao orders that are being prepared
 * @param pedidosEmRota orders on the road
 * @param conversao of the quotes sent in the last 30 days
 * @param at when these numbers were read
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Painel(
    Soma cotacoesHoje,
    Soma pedidosHoje,
    Soma vendasSemana,
    Soma rascunhos,
    Soma enviadas,
    Soma expiradas,
    Soma aprovadas,
    Soma pedidosPendentes,
    Soma pedidosEmPreparacao,
    Soma pedidosEmRota,
    Conversao conversao,
    Instant at) {

  /** How many, and what they are worth together. */
  @Json(naming = Json.Naming.LowerUnderscore)
  public record Soma(long quantidade, BigDecimal total) {}

  /**
   * How many of the quotes that were sent became orders. A revision and what it replaced count as one.
   *
   * @param percentual 1 decimal; null when none was sent
   */
  @Json(naming = Json.Naming.LowerUnderscore)
  public record Conversao(long enviadas, long convertidas, @Nullable BigDecimal percentual) {}
}
