package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.calculo.Variacao;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A change of a product's base price, kept for ever.
 *
 * @param precoAnterior R$ a unit before
 * @param precoNovo R$ a unit since then
 * @param variacaoPercentual by how much it changed, in percent of the price before, 1 decimal half up
 * @param usuarioId who changed it
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record MudancaDePreco(
    UUID id, UUID produtoId, BigDecimal precoAnterior, BigDecimal precoNovo, BigDecimal variacaoPercentual, UUID usuarioId,
    Instant createdAt) {

  /** A change from one price to another, by as much in percent as they differ. */
  static MudancaDePreco between(
      UUID id, UUID produtoId, BigDecimal anterior, BigDecimal novo, UUID usuarioId, Instant createdAt) {
    return new MudancaDePreco(id, produtoId, anterior, novo, Variacao.percentual(anterior, novo), usuarioId, createdAt);
  }
}
