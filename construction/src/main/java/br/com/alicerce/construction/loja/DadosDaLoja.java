package br.com.alicerce.construction.loja;

import org.jspecify.annotations.Nullable;

/**
 * A store on paper.
 *
 * @param cnpj 14 characters without mask; null when it was not told
 */
public record DadosDaLoja(String nome, @Nullable String cnpj) {}
