package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.estoque.EstoqueMovido;
import br.com.alicerce.construction.estoque.MoveEstoque;
import br.com.alicerce.construction.estoque.Movimentacao;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Places an order: promises its goods, numbers it, writes it and tells the engines. By {@link
 * #execute} a shortage never stops it; the lines are marked.
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
    return moveEstoque.execute(session, now, caller, reservas(novo))
        .map(moved -> write(session, now, novo, first, moved));
  }

  /** The pending order; refused with {@code estoque_insuficiente}, naming the products, when there is less than it promises. */
  public Outcome<Pedido> executeAvailable(Session session, Instant now, Caller caller, NovoPedido novo) {
    return moveEstoque.reserve(session, now, caller, reservas(novo), produtos -> shortage(novo, produtos))
        .map(moved -> write(session, now, novo, List.of(), moved));
  }

  private static List<Movimentacao> reservas(NovoPedido novo) {
    return novo.venda().linhas().stream()
        .map(linha ->
            Movimentacao.reserva(linha.produtoId(), linha.conta().quantidade(), novo.id(), "Reserva do pedido"))
        .toList();
  }

  private static Pedido write(
      Session session, Instant now, NovoPedido novo, List<? extends Event> first, EstoqueMovido moved) {
    List<Event> events = new ArrayList<>(first);
    events.add(PedidoEvents.created(novo));
    events.addAll(moved.events());
    Pedido pedido = WritePedido.insert(session, now, novo, emFalta(novo, moved), events);
    moved.write(session);
    return pedido;
  }

  private static Refusal shortage(NovoPedido novo, Set<UUID> produtos) {
    String names = novo.venda().linhas().stream()
        .filter(linha -> produtos.contains(linha.produtoId()))
        .map(LinhaVenda::produtoNome)
        .distinct()
        .collect(Collectors.joining(", "));
    return new Refusal.Conflict("estoque_insuficiente",
        "Não há estoque disponível para vender: " + names + ". Diminua a quantidade, ou faça um orçamento.", null);
  }

  private static Set<UUID> emFalta(NovoPedido novo, EstoqueMovido moved) {
    return novo.venda().linhas().stream()
        .map(LinhaVenda::produtoId)
        .filter(produto -> moved.disponivel(produto).signum() < 0)
        .collect(Collectors.toSet());
  }
}
