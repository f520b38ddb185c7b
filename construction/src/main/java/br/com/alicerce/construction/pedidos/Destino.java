package br.com.alicerce.construction.pedidos;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where the lorry goes: the building site's address, or the customer's when the order is for no site.
 *
 * @param cep 8 digits
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Destino(
    @Nullable String endereco,
    @Nullable String bairro,
    @Nullable String cidade,
    @Nullable String estado,
    @Nullable String cep) {}
