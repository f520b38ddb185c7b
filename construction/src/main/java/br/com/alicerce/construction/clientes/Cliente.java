package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.documentos.TipoPessoa;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the store.
 *
 * @param documento CPF or CNPJ without its mask, in upper case; unique in the store
 * @param cep 8 digits
 * @param ativo whether one still sells to them; history keeps those to whom not
 * @param criadoPor who registered them
 * @param versao grows by one with every change
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record Cliente(
    UUID id,
    TipoPessoa tipo,
    String nome,
    String documento,
    @Nullable String email,
    @Nullable String telefone,
    @Nullable String endereco,
    @Nullable String bairro,
    @Nullable String cidade,
    @Nullable String estado,
    @Nullable String cep,
    @Nullable String observacoes,
    boolean ativo,
    UUID criadoPor,
    int versao,
    Instant createdAt,
    Instant updatedAt) {}
