package br.com.alicerce.construction.produtos;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A change of a product's base price, kept for ever.
 *
 * @param precoAnterior R$ a unit before
 * @param precoNovo R$ a unit since then
 * @param usuarioId who changed it
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record MudancaDePreco(
    UUID id, UUID produtoId, BigDecimal precoAnterior, BigDecimal precoNovo, UUID usuarioId, Instant createdAt) {}
