package br.com.alicerce.construction.pedidos;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who drives an order.
 *
 * @param motoristaId a driver of the store; null takes the assignment back
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record MotoristaForm(@Nullable UUID motoristaId) {}
