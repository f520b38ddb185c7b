package br.com.alicerce.construction.pedidos;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PedidoApiTest {

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
  void a_sale_at_the_counter_is_a_pending_order_with_a_place_to_go() {
    var pedido = balcao.pendente("entrega");
    assertThat(pedido.json()).containsEntry("numero", "PED-001").containsEntry("status", "pendente")
        .containsEntry("modalidade", "entrega").containsEntry("cotacao_id", null).containsEntry("total", "804.18");
    assertThat(pedido.json().get("destino")).isEqualTo(Map.of("endereco", "Av. das Acácias, 500", "bairro", "Umarizal",
        "cidade", "Belém", "estado", "PA", "cep", "66050000"));
    assertThat(balcao.vendedor().get(PEDIDOS + "/" + pedido.text("id")).expect(200).body()).isEqualTo(pedido.body());
    assertThat(balcao.admin().get(PEDIDOS).items()).containsExactly(pedido.json());
  }

  @Test
  void the_same_key_sells_once_and_answers_the_same_to_the_byte() {
    var first = balcao.vendedor().post(PEDIDOS, orderForm(), "caixa-1").expect(201);
    var again = balcao.vendedor().post(PEDIDOS, orderForm(), "caixa-1").expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(balcao.admin().get(PEDIDOS).items()).hasSize(1);
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("reservado", "1.000");
    balcao.vendedor().post(PEDIDOS, balcao.form(), "caixa-1").expect(422);
  }

  @Test
  void a_delivery_asked_twice_under_one_key_is_answered_twice_and_done_once() {
    String path = PEDIDOS + "/" + balcao.pedido("saiu_entrega", "entrega") + "/status";
    var first = balcao.motorista().post(path, Map.of("status", "entregue"), "entrega-1").expect(200);
    assertThat(balcao.motorista().post(path, Map.of("status", "entregue"), "entrega-1").expect(200).body())
        .isEqualTo(first.body());
    assertThat(balcao.loja().events("sale_recorded")).hasSize(1);
  }

  @Test
  void a_driver_sees_only_what_is_assigned_and_no_prices() {
    String id = balcao.pedido("em_preparacao", "entrega");
    balcao.pedido("em_preparacao", "retirada");
    assertThat(balcao.motorista().get(PEDIDOS).items("id")).containsExactly(id);
    var seen = balcao.motorista().get(PEDIDOS + "/" + id).expect(200);
    assertThat(seen.json()).containsEntry("total", null).containsEntry("subtotal", null)
        .containsEntry("desconto_valor", null)
        .containsEntry("valor_bruto", null).containsEntry("desconto_percentual", null)
        .containsEntry("cliente_nome", "Construtora Alvorada");
    assertThat(seen.body()).contains("Av. das Acácias, 500", "Areia média")
        .doesNotContain("39.90", "180.00", "804.18", "829.05");
    var moved = balcao.motorista().post(PEDIDOS + "/" + id + "/status", Map.of("status", "saiu_entrega")).expect(200);
    assertThat(moved.body()).doesNotContain("39.90", "804.18");
  }

  @Test
  void the_stock_keeper_picks_without_prices_and_a_second_role_brings_them_back() {
    String id = balcao.pendente("entrega").text("id");
    assertThat(balcao.estoquista().get(PEDIDOS + "/" + id).expect(200).value("total")).isNull();
    assertThat(balcao.estoquista().get(PEDIDOS).items("total")).containsOnlyNulls();
    var picked = balcao.estoquista().get(PEDIDOS + "/" + id);
    assertThat(picked.json()).containsEntry("cliente_nome", null).containsEntry("obra_nome", null)
        .containsEntry("destino", null);
    assertThat(picked.body()).contains("Areia média").doesNotContain("Alvorada", "Acácias");
    assertThat(balcao.estoquista().get(PEDIDOS).body()).doesNotContain("Alvorada", "Acácias");
    assertThat(balcao.estoquista().get(PEDIDOS + "?q=alvorada").items()).as("no name is found out by searching").isEmpty();
    assertThat(balcao.estoquista().get(PEDIDOS + "?q=PED-001").items("id")).containsExactly(id);
    assertThat(balcao.estoquista().visit("/pedidos/" + id).expect(200).body()).doesNotContain("Alvorada", "Acácias");
    assertThat(balcao.estoquista().post(PEDIDOS + "/" + id + "/status", Map.of("status", "em_preparacao")).expect(200)
        .body()).doesNotContain("Alvorada", "Acácias");
    var both = balcao.loja().pessoa(Role.ESTOQUISTA, Role.FINANCEIRO);
    assertThat(both.get(PEDIDOS + "/" + id).value("cliente_nome")).isEqualTo("Construtora Alvorada");
    assertThat(both.get(PEDIDOS + "/" + id).expect(200).value("total")).isEqualTo("804.18");
  }

  @Test
  void a_seller_sees_only_their_own_orders() {
    balcao.pendente("entrega");
    var other = balcao.loja().pessoa(Role.VENDEDOR);
    assertThat(other.get(PEDIDOS).items()).isEmpty();
    var driverToo = balcao.loja().pessoa(Role.VENDEDOR, Role.MOTORISTA);
    assertThat(driverToo.get(PEDIDOS).items()).isEmpty();
    balcao.admin().post(PEDIDOS + "/" + balcao.admin().get(PEDIDOS).items("id").getFirst() + "/motorista",
        Map.of("motorista_id", driverToo.id())).expect(200);
    assertThat(driverToo.get(PEDIDOS).items("total")).as("assigned, so without prices").containsOnlyNulls().hasSize(1);
    assertThat(balcao.vendedor().get(PEDIDOS).items()).hasSize(1);
  }

  @Test
  void who_drives_what_they_sold_finds_it_once_and_with_its_prices() {
    String id = balcao.pendente("entrega").text("id");
    var both = balcao.loja().pessoa(Role.VENDEDOR, Role.MOTORISTA);
    String own = both.post(PEDIDOS, balcao.form()).expect(201).text("id");
    for (String each : List.of(id, own)) {
      balcao.admin().post(PEDIDOS + "/" + each + "/motorista", Map.of("motorista_id", both.id())).expect(200);
    }
    assertThat(both.get(PEDIDOS).items("id")).containsExactly(own, id);
    assertThat(both.get(PEDIDOS).items("total")).containsExactly("804.18", null);
  }

  @Test
  void a_driver_may_be_named_when_the_order_leaves() {
    String id = balcao.pedido("em_preparacao", "entrega");
    var other = balcao.loja().pessoa(Role.MOTORISTA);
    var left = balcao.admin().post(PEDIDOS + "/" + id + "/status",
        Map.of("status", "saiu_entrega", "motorista_id", other.id())).expect(200);
    assertThat(left.json()).containsEntry("motorista_id", other.id().toString())
        .containsEntry("status", "saiu_entrega");
    balcao.motorista().post(PEDIDOS + "/" + id + "/status", Map.of("status", "entregue")).expect(404);
    other.post(PEDIDOS + "/" + id + "/status", Map.of("status", "entregue")).expect(200);
  }

  @Test
  void only_a_driver_of_the_store_drives() {
    String path = PEDIDOS + "/" + balcao.pedido("pendente", "entrega") + "/motorista";
    var foreign = servidor.loja().pessoa(Role.MOTORISTA);
    for (UUID nobody : List.of(foreign.id(), balcao.vendedor().id(), UUID.randomUUID())) {
      assertThat(balcao.admin().post(path, Map.of("motorista_id", nobody)).expect(422).faults())
          .containsExactly("motorista_id");
    }
    String counter = PEDIDOS + "/" + balcao.pedido("pendente", "retirada") + "/motorista";
    balcao.admin().post(counter, Map.of("motorista_id", balcao.motorista().id())).expect(409);
    balcao.vendedor().post(PEDIDOS + "/" + balcao.pendente("entrega").text("id") + "/status",
        Map.of("status", "em_preparacao", "motorista_id", balcao.motorista().id())).expect(403);
  }

  @Test
  void a_mistake_is_taken_back_one_step_and_written_down() {
    String id = balcao.pedido("saiu_entrega", "entrega");
    var back = balcao.admin().post(PEDIDOS + "/" + id + "/estornar", Map.of("motivo", "saiu errado")).expect(200);
    assertThat(back.json()).containsEntry("status", "em_preparacao").containsEntry("saiu_entrega_em", null);
    assertThat(balcao.loja().events("order_status_changed").getLast().payload())
        .containsEntry("from", "saiu_entrega").containsEntry("to", "em_preparacao");
    assertThat(balcao.loja().deeds()).contains("pedido.estornar_status");
  }

  @Test
  void every_change_of_an_order_makes_another_version_of_it_and_its_steps_are_stamped() {
    var pendente = balcao.pendente("entrega");
    String path = PEDIDOS + "/" + pendente.text("id");
    assertThat(pendente.json()).containsEntry("versao", 1L);
    var change = balcao.admin().post(path + "/status", Map.of("status", "em_preparacao")).expect(200);
    assertThat(change.json()).containsEntry("versao", 2L).containsEntry("em_preparacao_em", change.value("updated_at"));
    change = balcao.admin().post(path + "/motorista", Map.of("motorista_id", balcao.motorista().id())).expect(200);
    assertThat(change.json()).containsEntry("versao", 3L);
    change = balcao.admin().post(path + "/estornar", Map.of("motivo", "engano")).expect(200);
    assertThat(change.json()).containsEntry("versao", 4L).containsEntry("em_preparacao_em", null);
    change = balcao.admin().post(path + "/cancelar", Map.of("motivo", "desistiu")).expect(200);
    assertThat(change.json()).containsEntry("versao", 5L).containsEntry("cancelado_em", change.value("updated_at"));
    assertThat(balcao.admin().get(path).etag()).isEqualTo(change.etag()).isNotEqualTo(pendente.etag());
  }

  @Test
  void a_cancellation_says_why() {
    String id = balcao.pendente("entrega").text("id");
    balcao.admin().post(PEDIDOS + "/" + id + "/cancelar", Map.of()).expect(422);
    balcao.admin().post(PEDIDOS + "/" + id + "/cancelar", Map.of("motivo", "  ")).expect(422);
    balcao.admin().post(PEDIDOS + "/" + id + "/status", Map.of("status", "cancelado")).expect(422);
    var cancelado = balcao.admin().post(PEDIDOS + "/" + id + "/cancelar", Map.of("motivo", "Cliente desistiu"))
        .expect(200);
    assertThat(cancelado.json()).containsEntry("status", "cancelado")
        .containsEntry("motivo_cancelamento", "Cliente desistiu");
  }

  @Test
  void a_wrong_order_is_refused_with_all_its_faults() {
    var refused = balcao.vendedor()
        .post(PEDIDOS, Map.of("cliente_id", UUID.randomUUID(), "modalidade", "entrega", "itens", List.of(
        Map.of("produto_id", balcao.cimento(), "quantidade", "1.5"),
        Map.of("produto_id", UUID.randomUUID(), "quantidade", "1"),
        Map.of("produto_id", balcao.areia(), "quantidade", "0"),
        Map.of("produto_id", balcao.areia(), "quantidade", "1", "preco_unitario", "0"),
        Map.of("produto_id", balcao.areia(), "quantidade", "1", "desconto_percentual", "100.01")))).expect(422);
    assertThat(refused.faults()).containsExactlyInAnyOrder("cliente_id", "itens[0].quantidade", "itens[1].produto_id",
        "itens[2].quantidade", "itens[3].preco_unitario", "itens[4].desconto_percentual");
    assertThat(balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente(), "itens", List.of())).expect(422)
        .faults())
        .containsExactly("itens");
    assertThat(balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente())).expect(422).faults())
        .containsExactly("itens");
    balcao.vendedor().post(PEDIDOS, with("modalidade", "drone")).expect(422);
    balcao.vendedor().post(PEDIDOS, with("pressa", true)).expect(422);
    balcao.vendedor().postRaw(PEDIDOS, "{\"cliente_id\":\"%s\",\"itens\":[null]}".formatted(balcao.cliente()))
        .expect(422);
  }

  @Test
  void a_seller_sells_within_their_limit_of_discount() {
    var item = List.of(Map.of("produto_id", balcao.cimento(), "quantidade", "1", "desconto_percentual", "6"));
    Map<String, Object> form = Map.of("cliente_id", balcao.cliente(), "desconto_percentual", "5", "itens", item);
    var refused = balcao.vendedor().post(PEDIDOS, form).expect(422);
    assertThat(refused.faults()).containsExactly("itens[0].desconto_percentual");
    assertThat(refused.body()).contains("seu limite de 10%.");
    balcao.admin().post(PEDIDOS, form).expect(201);
    balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente(), "desconto_percentual", "10.01", "itens",
        orderForm().get("itens"))).expect(422);
    balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente(), "desconto_percentual", "10", "itens",
        orderForm().get("itens"))).expect(201);
  }

  @Test
  void lists_are_filtered_by_status_customer_number_and_name_and_read_page_by_page() {
    String outro = balcao.cliente("Madeireira do João");
    String pendente = balcao.pendente("entrega").text("id");
    String dele = balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", outro, "itens", orderForm().get("itens")))
        .text("id");
    String preparado = balcao.pedido("em_preparacao", "entrega");
    var admin = balcao.admin();
    assertThat(admin.get(PEDIDOS).items("id")).containsExactly(preparado, dele, pendente);
    assertThat(admin.get(PEDIDOS + "?status=em_preparacao").items("id")).containsExactly(preparado);
    assertThat(admin.get(PEDIDOS + "?cliente_id=" + outro).items("id")).containsExactly(dele);
    assertThat(admin.get(PEDIDOS + "?q=PED-002").items("id")).containsExactly(dele);
    assertThat(admin.get(PEDIDOS + "?q=3").items("id")).containsExactly(preparado);
    assertThat(admin.get(PEDIDOS + "?q=madei").items("id")).containsExactly(dele);
    assertThat(admin.get(PEDIDOS + "?status=pendente&q=constru").items("id")).containsExactly(pendente);
    admin.get(PEDIDOS + "?status=perdido").expect(422);
    admin.get(PEDIDOS + "?cliente_id=x").expect(422);
    var first = admin.get(PEDIDOS + "?limit=2");
    assertThat(first.items("id")).containsExactly(preparado, dele);
    var second = admin.get(PEDIDOS + "?limit=2&cursor=" + first.text("next_cursor"));
    assertThat(second.items("id")).containsExactly(pendente);
    assertThat(second.value("next_cursor")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update construction.pedidos set total = 0 where tenant_id = :tenant",
      "update construction.pedidos set desconto_percentual = 50 where tenant_id = :tenant",
      "update construction.pedidos set cliente_id = id where tenant_id = :tenant",
      "update construction.pedidos set usuario_id = id where tenant_id = :tenant",
      "update construction.itens_pedido set quantidade = 1 where tenant_id = :tenant",
      "delete from construction.itens_pedido where tenant_id = :tenant",
      "delete from construction.pedidos where tenant_id = :tenant",
      """
      insert into construction.itens_pedido select tenant_id, pedido_id, gen_random_uuid(), 9, produto_id, produto_nome,
        unidade, quantidade, preco_unitario, preco_origem, desconto_percentual, valor_bruto, valor_total, falta,
        observacoes
      from construction.itens_pedido where tenant_id = :tenant"""
  })
  void the_database_itself_keeps_what_was_bought(String sql) {
    balcao.pendente("entrega");
    assertThatThrownBy(() -> CurrentStore.call(balcao.loja().id(), () -> servidor.database().writeAlways(session ->
        session.sql(sql).bind("tenant", balcao.loja().id()).update())))
        .hasMessageMatching("(?s).*(an order keeps|an order's items|permission denied).*");
  }

  private Map<String, Object> orderForm() {
    return Map.of("cliente_id", balcao.cliente(), "itens",
        List.of(Map.of("produto_id", balcao.cimento(), "quantidade", "1")));
  }

  private Map<String, Object> with(String field, Object value) {
    return Map.of("cliente_id", balcao.cliente(), "itens", orderForm().get("itens"), field, value);
  }
}
