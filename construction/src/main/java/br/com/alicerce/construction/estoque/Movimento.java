package br.com.alicerce.construction.estoque;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of stock that happened, kept for ever: the sum of a product's deltas is its balance.
 *
 * @param delta change of what is on hand, in the product's unit, 3 decimals
 * @param deltaReservado change of what is promised
 * @param fisicoApos on hand after it
 * @param reservadoApos promised after it
 * @param disponivelApos on hand less promised, after it
 * @param pedidoId the order that it happened to, if any
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Movimento(
    UUID id,
    UUID produtoId,
    TipoMovimento tipo,
    BigDecimal delta,
    BigDecimal deltaReservado,
    BigDecimal fisicoApos,
    BigDecimal reservadoApos,
    BigDecimal disponivelApos,
    @Nullable UUID pedidoId,
    UUID usuarioId,
    String motivo,
    Instant createdAt) {}
