package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.cotacoes.EditorView;

/**
 * What a sale at the counter shows.
 *
 * @param editor customer, lines and totals, as in a quote
 * @param modalidade the word of how the goods reach the customer
 */
public record VendaView(EditorView editor, String modalidade) {}
