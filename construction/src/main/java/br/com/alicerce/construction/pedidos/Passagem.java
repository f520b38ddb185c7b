package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.estoque.Movimentacao;
import br.com.alicerce.contracts.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's way from one status to another, with all that goes with it.
 *
 * @param passos the statuses it comes through, one or two
 * @param estoque what moves on the shelves
 * @param event what the engines are told beside the steps themselves; null for nothing
 */
record Passagem(
    List<StatusPedido> passos, List<Movimentacao> estoque, @Nullable Event event, String acao,
    @Nullable String motivo) {}
