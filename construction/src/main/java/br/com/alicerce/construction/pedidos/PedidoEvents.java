package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.vendas.ItensDeEvento;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.contracts.OrderCancelled;
import br.com.alicerce.contracts.OrderCreated;
import br.com.alicerce.contracts.OrderStatusChanged;
import br.com.alicerce.contracts.SaleRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the engines are told of orders. */
final class PedidoEvents {

  private PedidoEvents() {}

  static OrderCreated created(NovoPedido novo) {
    Venda venda = novo.venda();
    Totais totais = venda.totais();
    return new OrderCreated(
        novo.id(),
        novo.cotacaoId(),
        venda.clienteId(),
        novo.usuarioId(),
        novo.modalidade().word(),
        totais.bruto(),
        totais.descontoTotal(),
        totais.total(),
        ItensDeEvento.of(venda.linhas().stream().map(LinhaVenda::produtoId).toList(), venda.contas(), totais));
  }

  /** One event a step. */
  static List<OrderStatusChanged> moved(Pedido before, List<StatusPedido> passos) {
    List<OrderStatusChanged> events = new ArrayList<>();
    StatusPedido from = before.status();
    for (StatusPedido to : passos) {
      events.add(new OrderStatusChanged(before.id(), from.word(), to.word()));
      from = to;
    }
    return events;
  }

  static OrderCancelled cancelled(Pedido before) {
    return new OrderCancelled(before.id(), before.status().word());
  }

  /** The whole order reached the customer, in one delivery. */
  static SaleRecorded sold(Pedido pedido, UUID deliveryId) {
    Totais totais = pedido.totais();
    return new SaleRecorded(
        deliveryId,
        pedido.id(),
        pedido.clienteId(),
        pedido.usuarioId(),
        totais.bruto(),
        totais.descontoTotal(),
        totais.total(),
        ItensDeEvento.of(pedido.itens().stream().map(ItemPedido::produtoId).toList(), pedido.contas(), totais));
  }
}
