package br.com.alicerce.construction.pedidos;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EstoqueDoPedidoTest {

  private static final String DIVERGENT = """
      select count(*) as divergentes from construction.estoque e
      where e.tenant_id = :tenant and (
        e.fisico <> (select coalesce(sum(m.delta), 0) from construction.movimentos m
          where m.tenant_id = e.tenant_id and m.produto_id = e.produto_id)
        or e.reservado <> (select coalesce(sum(m.delta_reservado), 0) from construction.movimentos m
          where m.tenant_id = e.tenant_id and m.produto_id = e.produto_id)
        or e.reservado <> (select coalesce(sum(i.quantidade), 0) from construction.itens_pedido i
          join construction.pedidos p on p.tenant_id = i.tenant_id and p.id = i.pedido_id
          where i.tenant_id = e.tenant_id and i.produto_id = e.produto_id
            and p.status not in ('entregue', 'cancelado')))
      """;

  private static ServidorDeTeste servidor;

  private BalcaoDeTeste balcao;

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @BeforeEach
  void open() {
    balcao = new BalcaoDeTeste(servidor);
  }

  @Test
  void an_order_promises_goods_a_cancelled_one_frees_them_and_a_delivered_one_takes_them_along() {
    String cancelado = balcao.pedido("saiu_entrega", "entrega");
    String entregue = balcao.pedido("saiu_entrega", "entrega");
    assertSaldo("1000.000", "20.000", "980.000");
    balcao.status(cancelado, "cancelado").expect(200);
    assertSaldo("1000.000", "10.000", "990.000");
    balcao.status(entregue, "entregue").expect(200);
    assertSaldo("990.000", "0.000", "990.000");
    assertThat(divergent()).isZero();
    assertThat(balcao.loja().events("order_cancelled")).singleElement()
        .satisfies(event -> assertThat(event.payload()).containsEntry("previous_status", "saiu_entrega"));
  }

  @Test
  void two_lines_of_one_product_stay_two_lines_and_move_the_stock_once() {
    var pedido = order(item(balcao.cimento(), "3"), item(balcao.cimento(), "4"));
    assertThat((List<?>) pedido.value("itens")).hasSize(2);
    assertThat(balcao.loja().events("order_created").getFirst().payload().get("items")).asInstanceOf(
        org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(2);
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("reservado", "7.000");
    assertThat(divergent()).isZero();
  }

  @Test
  void a_line_lacks_goods_when_more_is_promised_than_there_is_and_stays_marked() {
    var all = order(item(balcao.cimento(), "1000"));
    assertThat(all.body()).as("the last bag is there").contains("\"falta\":false");
    var more = order(item(balcao.areia(), "1"), item(balcao.cimento(), "1"));
    assertThat(more.body()).containsSubsequence("\"falta\":false", "\"falta\":true");
    for (var pedido : List.of(all, more)) {
      assertThat(balcao.vendedor().get(PEDIDOS + "/" + pedido.text("id")).expect(200).body()).isEqualTo(pedido.body());
    }
  }

  @Test
  void a_sale_is_recorded_exactly_once_and_adds_up_to_what_the_customer_pays() {
    String id = balcao.pedido("saiu_entrega", "entrega");
    List<RespostaDeTeste> answers = EmParalelo.run(20, _ -> balcao.status(id, "entregue"));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
    Map<String, Object> sale = balcao.loja().events("sale_recorded").getFirst().payload();
    assertThat(balcao.loja().events("sale_recorded")).hasSize(1);
    assertThat(sale).containsEntry("order_id", id).containsEntry("total_value", "804.18")
        .containsEntry("gross_value", "849.00")
        .containsEntry("discount_value", "44.82").containsEntry("seller_id", balcao.vendedor().id().toString());
    assertThat(sum(sale, "net_value")).isEqualByComparingTo("804.18");
    assertThat(sum(sale, "gross_value")).isEqualByComparingTo("849.00");
    assertThat(sum(sale, "discount_value")).isEqualByComparingTo("44.82");
    assertThat(divergent()).isZero();
  }

  @Test
  void what_is_taken_at_the_counter_is_out_and_delivered_in_one_step() {
    String id = balcao.pedido("em_preparacao", "retirada");
    int before = balcao.loja().events().size();
    var entregue = balcao.estoquista().post(PEDIDOS + "/" + id + "/status", Map.of("status", "entregue")).expect(200);
    assertThat(entregue.value("saiu_entrega_em")).isNotNull().isEqualTo(entregue.value("entregue_em"));
    assertThat(balcao.loja().events().stream().skip(before)
        .map(event -> event.type() + " " + event.payload().getOrDefault("to", ""))).startsWith(
            "order_status_changed saiu_entrega", "order_status_changed entregue", "sale_recorded ", "stock_changed ");
    assertThat(divergent()).isZero();
  }

  @Test
  void orders_whose_products_cross_never_deadlock() {
    var before = deadlocks();
    EmParalelo.run(80, caller -> {
      var pedido = caller % 2 == 0
          ? order(item(balcao.cimento(), "1"), item(balcao.areia(), "0.1"))
          : order(item(balcao.areia(), "0.1"), item(balcao.cimento(), "1"));
      String id = pedido.text("id");
      return switch (caller % 4) {
        case 0, 1 -> balcao.status(id, "cancelado").expect(200).status();
        default -> {
          balcao.status(id, "em_preparacao").expect(200);
          balcao.status(id, "saiu_entrega").expect(200);
          yield balcao.status(id, "entregue").expect(200).status();
        }
      };
    });
    assertThat(deadlocks()).isEqualTo(before);
    assertThat(divergent()).isZero();
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("fisico", "960.000")
        .containsEntry("reservado", "0.000");
    assertThat(balcao.admin().get(PEDIDOS + "?limit=100").items("numero")).hasSize(80).contains("PED-001", "PED-080");
  }

  @SafeVarargs
  private RespostaDeTeste order(Map<String, ?>... itens) {
    return balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente(), "itens", List.of(itens))).expect(201);
  }

  private static Map<String, ?> item(String produto, String quantidade) {
    return Map.of("produto_id", produto, "quantidade", quantidade);
  }

  private void assertSaldo(String fisico, String reservado, String disponivel) {
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("fisico", fisico)
        .containsEntry("reservado", reservado).containsEntry("disponivel", disponivel);
  }

  private long divergent() {
    return balcao.loja().read(session ->
        session.sql(DIVERGENT).bind("tenant", balcao.loja().id()).one(row -> row.bigint("divergentes")));
  }

  private long deadlocks() {
    return balcao.loja().read(session -> session
        .sql("select pg_stat_clear_snapshot(), deadlocks from pg_stat_database where datname = current_database()")
        .one(row -> row.bigint("deadlocks")));
  }

  @SuppressWarnings("unchecked")
  private static BigDecimal sum(Map<String, Object> sale, String field) {
    return ((List<Map<String, Object>>) sale.get("items")).stream()
        .map(item -> new BigDecimal((String) item.get(field)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
