package br.com.alicerce.construction.link;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;

/**
 * A link for the customer.
 *
 * @param url its address, told here and never again
 * @param createdAt when it was first given
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record LinkDado(UUID id, UUID cotacaoId, String url, Instant createdAt) {}
