package br.com.alicerce.construction.link;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;

/** A link that was given, without its address. */
@Json(naming = Json.Naming.LowerUnderscore)
public record LinkCotacao(UUID id, UUID cotacaoId, Instant createdAt) {}
