package br.com.alicerce.construction.vendas;

import io.avaje.jsonb.Json;

/** The body of a command that says all by its address: nothing, or {@code {}}. */
@Json
public record CorpoVazio() {}
