package br.com.alicerce.construction.pedidos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.calculo.Linha;
import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.construction.vendas.LinhaVenda;
import br.com.alicerce.construction.vendas.PrecoOrigem;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.OrderCancelled;
import br.com.alicerce.contracts.OrderCreated;
import br.com.alicerce.contracts.OrderStatusChanged;
import br.com.alicerce.contracts.SaleRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ten bags at 32.00 less 5 % and five at 34.00, less 5 % of all: 490.00 gross, 39.70 off, 450.30 paid. */
class PedidoEventsTest {

  private static final UUID ID = new UUID(0, 1);
  private static final UUID CLIENTE = new UUID(0, 2);
  private static final UUID VENDEDORA = new UUID(0, 3);
  private static final UUID CIMENTO = new UUID(0, 4);
  private static final UUID ARGAMASSA = new UUID(0, 5);
  private static final UUID COTACAO = new UUID(0, 6);
  private static final UUID ENTREGA = new UUID(0, 7);
  private static final UUID MOTORISTA = new UUID(0, 8);
  private static final List<LineItem> NET = List.of(
      new LineItem(CIMENTO, d("10.000"), d("32.00"), d("320.00"), d("31.20"), d("288.80")),
      new LineItem(ARGAMASSA, d("5.000"), d("34.00"), d("170.00"), d("8.50"), d("161.50")));

  private final List<LinhaVenda> linhas = List.of(linha(CIMENTO, "10", "32.00", "5"), linha(ARGAMASSA, "5", "34.00", "0"));
  private final Totais totais = (Totais) Totais.of(linhas.stream().map(LinhaVenda::conta).toList(), d("5"));
  private final Venda venda = new Venda(CLIENTE, "Rita", null, null, linhas, totais, null);

  @Test
  void a_new_order_is_told_with_its_quote_its_seller_and_its_lines_net_of_every_discount() {
    assertThat(PedidoEvents.created(new NovoPedido(ID, COTACAO, VENDEDORA, Modalidade.ENTREGA, venda))).isEqualTo(new OrderCreated(
        ID, COTACAO, CLIENTE, VENDEDORA, "entrega", d("490.00"), d("39.70"), d("450.30"), NET));
    assertThat(PedidoEvents.created(new NovoPedido(ID, null, VENDEDORA, Modalidade.RETIRADA, venda))).isEqualTo(new OrderCreated(
        ID, null, CLIENTE, VENDEDORA, "retirada", d("490.00"), d("39.70"), d("450.30"), NET));
  }

  @Test
  void a_sale_is_told_with_its_delivery_its_order_its_seller_and_not_its_driver() {
    assertThat(PedidoEvents.sold(pedido(StatusPedido.SAIU_ENTREGA), ENTREGA)).isEqualTo(new SaleRecorded(
        ENTREGA, ID, CLIENTE, VENDEDORA, d("490.00"), d("39.70"), d("450.30"), NET));
  }

  @Test
  void each_step_is_told_from_where_the_one_before_it_led() {
    assertThat(PedidoEvents.moved(pedido(StatusPedido.PENDENTE), List.of(StatusPedido.EM_PREPARACAO, StatusPedido.ENTREGUE)))
        .containsExactly(
            new OrderStatusChanged(ID, "pendente", "em_preparacao"), new OrderStatusChanged(ID, "em_preparacao", "entregue"));
  }

  @Test
  void a_cancelled_order_is_told_with_where_it_stood_before() {
    assertThat(PedidoEvents.cancelled(pedido(StatusPedido.EM_PREPARACAO))).isEqualTo(new OrderCancelled(ID, "em_preparacao"));
  }

  private Pedido pedido(StatusPedido status) {
    return new Pedido(ID, "PED-001", status, Modalidade.ENTREGA, COTACAO, CLIENTE, "Rita", null, null, null, VENDEDORA, MOTORISTA,
        totais.descontoPercentual(), totais.bruto(), totais.subtotal(), totais.descontoGeral(), totais.total(), null, null, null,
        linhas.stream().map(linha -> ItemPedido.of(UUID.randomUUID(), linha, false)).toList(), null, Instant.EPOCH, Instant.EPOCH, null,
        null, null, null, 1);
  }

  private static LinhaVenda linha(UUID produto, String quantidade, String preco, String desconto) {
    return new LinhaVenda(produto, "Saco", Unidade.SC, PrecoOrigem.BASE, d(preco),
        (Linha) Linha.of(d(quantidade), d(preco), d(desconto)), null, null, null, null);
  }

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }
}
