package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.estoque.EstoqueMovido;
import br.com.alicerce.construction.estoque.Movimentacao;
import br.com.alicerce.construction.estoque.MoveEstoque;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Places an order: promises its goods, numbers it, writes it and tells the engines. A shortage never stops it; the
 * lines are marked.
 *
 * <p>Takes the transaction's last locks, those of the balances and then the store's counter. Asks no permission; who
 * calls it has.
 */
public final class PlacePedido {

  private final MoveEstoque moveEstoque;

  public PlacePedido(MoveEstoque moveEstoque) {
    this.moveEstoque = moveEstoque;
  }

  /**
   * The pending order.
   *
   * @param first what the engines are told before the order itself
   */
  public Outcome<Pedido> execute(Session session, Instant now, Caller caller, NovoPedido novo,
      List<? extends Event> first) {
    List<Movimentacao> reservas = novo.venda().linhas().stream()
        .map(linha ->
            Movimentacao.reserva(linha.produtoId(), linha.conta().quantidade(), novo.id(), "Reserva do pedido"))
        .toList();
    return moveEstoque.execute(session, now, caller, reservas).map(moved -> {
      List<Event> events = new ArrayList<>(first);
      events.add(PedidoEvents.created(novo));
      events.addAll(moved.events());
      Pedido pedido = WritePedido.insert(session, now, novo, emFalta(novo, moved), events);
      moved.write(session);
      return pedido;
    });
  }

  private static Set<UUID> emFalta(NovoPedido novo, EstoqueMovido moved) {
    return novo.venda().linhas().stream()
        .map(LinhaVenda::produtoId)
        .filter(produto -> moved.disponivel(produto).signum() < 0)
        .collect(Collectors.toSet());
  }
}
