package br.com.alicerce.construction.obras;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A building site of a customer: where goods are delivered to.
 *
 * @param clienteId whose site it is, for ever
 * @param cep 8 digits
 * @param ativa whether new quotes and orders may name it
 * @param criadoPor who registered it
 * @param versao grows by one with every change
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Obra(
    UUID id,
    UUID clienteId,
    String nome,
    @Nullable String endereco,
    @Nullable String bairro,
    @Nullable String cidade,
    @Nullable String estado,
    @Nullable String cep,
    @Nullable String observacoes,
    boolean ativa,
    UUID criadoPor,
    int versao,
    Instant createdAt,
    Instant updatedAt) {}
