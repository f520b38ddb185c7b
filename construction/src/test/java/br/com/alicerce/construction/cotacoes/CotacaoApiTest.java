package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.LojaDeTeste.Evento;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CotacaoApiTest {

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
  void a_quote_goes_all_the_way_to_a_delivered_order() {
    var rascunho = balcao.rascunho();
    String id = rascunho.text("id");
    assertThat(rascunho.json()).containsEntry("numero", "COT-001").containsEntry("status", "rascunho")
        .containsEntry("subtotal", "829.05").containsEntry("desconto_percentual", "3.00")
            .containsEntry("desconto_valor", "24.87")
        .containsEntry("total", "804.18").containsEntry("expirada", false).containsEntry("enviada_em", null);
    assertThat(balcao.vendedor().get(COTACOES + "/" + id).expect(200).body()).isEqualTo(rascunho.body());

    assertThat(balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200).text("status"))
        .isEqualTo("enviada");
    var aprovada = balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of()).expect(200);
    assertThat(aprovada.text("conteudo_sha256")).hasSize(64);

    var pedido = balcao.vendedor().post(COTACOES + "/" + id + "/converter", Map.of()).expect(201);
    assertThat(pedido.json()).containsEntry("numero", "PED-001").containsEntry("status", "pendente")
        .containsEntry("cotacao_id", id).containsEntry("total", "804.18");
    String pedidoId = pedido.text("id");
    assertThat(balcao.admin().get(PEDIDOS + "/" + pedidoId).expect(200).body()).isEqualTo(pedido.body());
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("reservado", "10.000");

    balcao.status(pedidoId, "em_preparacao").expect(200);
    balcao.status(pedidoId, "saiu_entrega").expect(200);
    assertThat(balcao.status(pedidoId, "entregue").expect(200).value("entregue_em")).isNotNull();
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("fisico", "990.000")
        .containsEntry("reservado", "0.000");
    assertThat(balcao.loja().events().stream().map(Evento::type).filter(type -> !type.startsWith("product")))
        .containsSequence(
        "quote_created", "quote_sent", "quote_approved", "quote_converted", "order_created", "stock_changed",
            "stock_changed",
        "order_status_changed", "order_status_changed", "order_status_changed", "sale_recorded", "stock_changed",
            "stock_changed");
    assertThat(balcao.loja().deeds())
        .containsSubsequence("cotacao.criar", "cotacao.enviar", "cotacao.aprovar", "cotacao.converter",
        "pedido.em_preparacao", "pedido.saiu_entrega", "pedido.entregar");
  }

  @Test
  void bodies_of_commands_may_be_left_out() {
    String id = balcao.rascunho().text("id");
    balcao.vendedor().postRaw(COTACOES + "/" + id + "/enviar", "").expect(200);
    balcao.financeiro().postRaw(COTACOES + "/" + id + "/aprovar", "").expect(200);
    balcao.vendedor().postRaw(COTACOES + "/" + id + "/converter", "").expect(201);
    balcao.vendedor().postRaw(COTACOES + "/" + id + "/converter", "{}").expect(200);
  }

  @Test
  void the_same_key_writes_one_quote_and_answers_the_same_to_the_byte() {
    var first = balcao.vendedor().post(COTACOES, balcao.form(), "k-1").expect(201);
    assertThat(balcao.vendedor().post(COTACOES, balcao.form(), "k-1").expect(201).body()).isEqualTo(first.body());
    assertThat(balcao.admin().get(COTACOES).items()).hasSize(1);
    String path = COTACOES + "/" + first.text("id");
    var sent = balcao.vendedor().post(path + "/enviar", Map.of(), "k-1").expect(200);
    assertThat(balcao.vendedor().post(path + "/enviar", Map.of(), "k-1").expect(200).body()).isEqualTo(sent.body());
    assertThat(balcao.loja().events("quote_sent")).hasSize(1);
    balcao.vendedor().post(path + "/enviar", Map.of(), "k-2").expect(409);
    assertThat(balcao.admin().post(COTACOES, balcao.form(), "k-1").expect(201).text("id"))
        .as("a key is its person's").isNotEqualTo(first.text("id"));
  }

  @Test
  void a_draft_may_be_begun_empty_but_not_sent_so() {
    var rascunho = balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente())).expect(201);
    assertThat(rascunho.json()).containsEntry("total", "0.00").containsEntry("itens", List.of())
        .containsEntry("validade_dias", 7L);
    String path = COTACOES + "/" + rascunho.text("id");
    assertThat(balcao.vendedor().get(path).body()).isEqualTo(rascunho.body());
    assertThat(balcao.vendedor().post(path + "/enviar", Map.of()).expect(422).faults()).containsExactly("itens");
  }

  @Test
  void a_draft_is_written_anew_by_who_read_its_last_version() {
    var rascunho = balcao.rascunho();
    String path = COTACOES + "/" + rascunho.text("id");
    Map<String, Object> form =
        Map.of("cliente_id", balcao.cliente(), "validade_dias", 15, "observacoes", "Entrega pela manhã",
        "itens", List.of(Map.of("produto_id", balcao.areia(), "quantidade", "4", "preco_unitario", "175.50")));
    balcao.vendedor().put(path, null, form).expect(428);
    var edited = balcao.vendedor().put(path, rascunho.etag(), form).expect(200);
    assertThat(edited.json()).containsEntry("numero", "COT-001").containsEntry("total", "702.00")
        .containsEntry("obra_id", null)
        .containsEntry("validade_dias", 15L).containsEntry("versao", 2L);
    assertThat(itens(edited)).singleElement().satisfies(item -> assertThat(item)
        .containsEntry("preco_origem", "manual").containsEntry("preco_unitario", "175.50")
            .containsEntry("preco_base_atual", "180.00"));
    balcao.vendedor().put(path, rascunho.etag(), balcao.form()).expect(412);
    assertThat(balcao.vendedor().get(path).body()).isEqualTo(edited.body());
    balcao.admin().post(path + "/enviar", Map.of()).expect(200);
    assertThat(balcao.loja().events("quote_sent").getLast().payload()).containsEntry("gross_value", "702.00")
        .containsEntry("discount_value", "0.00").containsEntry("total_value", "702.00");
  }

  @Test
  void a_wrong_quote_is_refused_with_all_its_faults() {
    String alheia = balcao.obra(balcao.cliente("Outra Construtora"), "Galpão");
    var refused = balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente(), "obra_id", alheia,
        "desconto_percentual", "100.01", "itens", List.of(
            Map.of("produto_id", balcao.cimento(), "quantidade", "0.5"),
            Map.of("produto_id", balcao.areia(), "quantidade", "1.0001"),
            Map.of("produto_id", balcao.areia(), "quantidade", "1", "preco_unitario", "100000000"))))
        .expect(422);
    assertThat(refused.faults()).containsExactlyInAnyOrder("obra_id", "desconto_percentual", "itens[0].quantidade",
        "itens[1].quantidade", "itens[2].preco_unitario");
    assertThat(balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente(), "validade_dias", 366))
        .expect(422).faults())
        .containsExactly("validade_dias");
    assertThat(balcao.vendedor().post(COTACOES, Map.of("itens", List.of())).expect(422).faults())
        .containsExactly("cliente_id");
    balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente(), "observacoes", "x".repeat(2001)))
        .expect(422);
    balcao.vendedor().postRaw(COTACOES, "{\"cliente_id\":\"%s\",\"itens\":[null]}".formatted(balcao.cliente()))
        .expect(422);
    balcao.vendedor().postRaw(COTACOES, "{").expect(400);
  }

  @Test
  void what_is_inactive_is_not_offered() {
    String cliente = balcao.cliente("Vai embora");
    balcao.admin().delete("/api/v1/clientes/" + cliente).expect(204);
    balcao.admin().delete("/api/v1/obras/" + balcao.obra()).expect(204);
    balcao.admin().delete("/api/v1/produtos/" + balcao.areia()).expect(204);
    assertThat(balcao.vendedor().post(COTACOES, Map.of("cliente_id", cliente)).expect(422).faults())
        .containsExactly("cliente_id");
    assertThat(balcao.vendedor().post(COTACOES, balcao.form()).expect(422).faults())
        .containsExactlyInAnyOrder("obra_id", "itens[1].produto_id");
  }

  @Test
  void prices_freeze_when_a_quote_is_sent_and_a_draft_shows_that_they_changed() {
    String rascunho = balcao.rascunho().text("id");
    String enviada = balcao.enviada().text("id");
    reprice("199.00");
    for (String id : List.of(rascunho, enviada)) {
      var read = balcao.vendedor().get(COTACOES + "/" + id);
      assertThat(read.value("total")).isEqualTo("804.18");
      assertThat(itens(read).get(1)).containsEntry("preco_unitario", "180.00")
          .containsEntry("preco_base_atual", "199.00");
    }
    var novo = balcao.vendedor().post(COTACOES + "/" + enviada + "/duplicar", Map.of()).expect(201);
    assertThat(itens(novo).get(1)).as("a duplicate takes the prices of today")
        .containsEntry("preco_unitario", "199.00");
    assertThat(novo.json()).containsEntry("numero", "COT-003").containsEntry("status", "rascunho")
        .containsEntry("revisao", 1L);
  }

  @Test
  void a_discount_beyond_the_sellers_limit_is_sent_by_somebody_with_a_wider_one() {
    String id = balcao.vendedor()
        .post(COTACOES, Map.of("cliente_id", balcao.cliente(), "desconto_percentual", "5", "itens", List.of(
        Map.of("produto_id", balcao.areia(), "quantidade", "1", "desconto_percentual", "5.26"),
        Map.of("produto_id", balcao.areia(), "quantidade", "1", "desconto_percentual", "5.27")))).expect(201)
            .text("id");
    var refused = balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(422);
    assertThat(refused.faults()).as("5 % and 5.26 % are 9.997 % together")
        .containsExactly("itens[1].desconto_percentual");
    assertThat(balcao.admin().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200).text("usuario_id"))
        .as("it stays the seller's").isEqualTo(balcao.vendedor().id().toString());
  }

  @Test
  void a_revision_takes_the_place_of_what_was_sent_when_it_is_sent_itself() {
    String primeira = balcao.enviada().text("id");
    var revisao = balcao.admin().post(COTACOES + "/" + primeira + "/revisar", Map.of()).expect(201);
    assertThat(revisao.json()).containsEntry("numero", "COT-001").containsEntry("revisao", 2L)
        .containsEntry("status", "rascunho")
        .containsEntry("revisa_id", primeira).containsEntry("total", "804.18")
        .containsEntry("usuario_id", balcao.vendedor().id().toString());
    assertThat(balcao.vendedor().post(COTACOES + "/" + primeira + "/revisar", Map.of()).expect(409).json())
        .containsEntry("code", "cotacao_em_revisao");
    assertThat(balcao.admin().get(COTACOES + "/" + primeira).value("status")).isEqualTo("enviada");
    balcao.vendedor().post(COTACOES + "/" + revisao.text("id") + "/enviar", Map.of()).expect(200);
    assertThat(balcao.admin().get(COTACOES + "/" + primeira).json()).containsEntry("status", "cancelada")
        .containsEntry("motivo_cancelamento", "substituida");
    assertThat(balcao.loja().events().stream().map(Evento::type)).endsWith("quote_cancelled", "quote_sent");
    var other = balcao.enviada();
    assertThat(other.text("numero")).as("a revision takes no number").isEqualTo("COT-002");
    assertThat(balcao.vendedor().post(COTACOES + "/" + other.text("id") + "/revisar", Map.of()).expect(201).json())
        .as("each number counts its own").containsEntry("numero", "COT-002").containsEntry("revisao", 2L);
    var third = balcao.vendedor().post(COTACOES + "/" + revisao.text("id") + "/revisar", Map.of()).expect(201);
    assertThat(third.json()).containsEntry("numero", "COT-001").containsEntry("revisao", 3L);
  }

  @Test
  void a_revision_is_not_sent_in_the_place_of_what_was_approved_meanwhile() {
    String primeira = balcao.enviada().text("id");
    String revisao = balcao.vendedor().post(COTACOES + "/" + primeira + "/revisar", Map.of()).expect(201).text("id");
    balcao.financeiro().post(COTACOES + "/" + primeira + "/aprovar", Map.of()).expect(200);
    balcao.vendedor().post(COTACOES + "/" + revisao + "/enviar", Map.of()).expect(409);
    assertThat(balcao.admin().get(COTACOES + "/" + revisao).value("status")).isEqualTo("rascunho");
  }

  @Test
  void cancelling_an_approved_quote_needs_a_reason() {
    String path = COTACOES + "/" + balcao.aprovada().text("id") + "/cancelar";
    assertThat(balcao.admin().post(path, Map.of()).expect(422).faults()).containsExactly("motivo");
    balcao.admin().post(path, Map.of("motivo", "Obra embargada")).expect(200);
    assertThat(balcao.loja().events("quote_cancelled").getFirst().payload())
        .containsEntry("previous_status", "aprovada");
  }

  @Test
  void lists_are_filtered_by_status_customer_number_and_name_and_read_page_by_page() {
    String outro = balcao.cliente("Madeireira do João");
    String enviada = balcao.enviada().text("id");
    String dele = balcao.vendedor().post(COTACOES, Map.of("cliente_id", outro)).text("id");
    String doAdmin = balcao.admin().post(COTACOES, balcao.form()).text("id");
    var admin = balcao.admin();
    assertThat(admin.get(COTACOES).items("id")).containsExactly(doAdmin, dele, enviada);
    assertThat(balcao.vendedor().get(COTACOES).items("id")).containsExactly(dele, enviada);
    assertThat(admin.get(COTACOES + "?status=enviada").items("id")).containsExactly(enviada);
    assertThat(admin.get(COTACOES + "?cliente_id=" + outro).items("id")).containsExactly(dele);
    assertThat(admin.get(COTACOES + "?q=cot-002").items("id")).containsExactly(dele);
    assertThat(admin.get(COTACOES + "?q=2").items("id")).containsExactly(dele);
    assertThat(admin.get(COTACOES + "?q=joao").items("id")).containsExactly(dele);
    assertThat(admin.get(COTACOES + "?status=rascunho&q=alvorada").items("id")).containsExactly(doAdmin);
    assertThat(admin.get(COTACOES + "?q=%27%3B--").expect(200).items()).isEmpty();
    admin.get(COTACOES + "?status=expirada").expect(422);
    var first = admin.get(COTACOES + "?limit=2");
    assertThat(admin.get(COTACOES + "?limit=2&cursor=" + first.text("next_cursor")).items("id"))
        .containsExactly(enviada);
  }

  @Test
  void a_list_tells_of_a_quote_what_the_quote_itself_does_but_for_its_lines() {
    Map<String, Object> cotacao = balcao.admin().get(COTACOES + "/" + balcao.enviada().text("id")).json();
    Map<String, Object> listed = balcao.admin().get(COTACOES).items().getFirst();
    assertThat(listed).doesNotContainKey("itens").containsKeys(
        "id", "numero", "status", "cliente_id", "obra_id", "usuario_id", "desconto_percentual", "subtotal", "desconto_valor",
        "total", "created_at", "updated_at", "enviada_em", "aprovada_em", "convertida_em", "valida_ate", "expirada");
    assertThat(cotacao).containsAllEntriesOf(listed);
  }

  private void reprice(String preco) {
    String path = "/api/v1/produtos/" + balcao.areia();
    balcao.admin().put(path, balcao.admin().get(path).etag(),
        Map.of("nome", "Areia média", "unidade", "M3", "preco_base", preco)).expect(200);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> itens(RespostaDeTeste cotacao) {
    return (List<Map<String, Object>>) cotacao.value("itens");
  }
}
