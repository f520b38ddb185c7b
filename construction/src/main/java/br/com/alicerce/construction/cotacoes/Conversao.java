package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.pedidos.Pedido;

/**
 * The order that a quote became.
 *
 * @param nova whether it became one just now; false when it was one before
 */
public record Conversao(Pedido pedido, boolean nova) {}
