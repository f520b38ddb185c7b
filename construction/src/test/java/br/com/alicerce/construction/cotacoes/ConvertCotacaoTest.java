package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.RelogioDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConvertCotacaoTest {

  private static final List<String> VERBATIM =
      List.of("cliente_id", "cliente_nome", "obra_id", "obra_nome", "usuario_id",
      "desconto_percentual", "valor_bruto", "subtotal", "desconto_valor", "total", "observacoes");
  private static final List<String> VERBATIM_ITEM = List.of("produto_id", "produto_nome", "unidade", "quantidade",
      "preco_unitario", "desconto_percentual", "valor_bruto", "valor_total", "observacoes");

  private static final RelogioDeTeste RELOGIO = new RelogioDeTeste(Instant.parse("2026-03-02T13:00:00Z"));
  private static ServidorDeTeste servidor;

  private BalcaoDeTeste balcao;

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start(RELOGIO);
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
  void an_approved_quote_becomes_exactly_one_order_however_many_convert_it_at_once() {
    String id = balcao.aprovada().text("id");
    List<RespostaDeTeste> answers =
        EmParalelo.run(50, _ -> balcao.vendedor().post(COTACOES + "/" + id + "/converter", Map.of()));
    assertThat(answers).extracting(RespostaDeTeste::status).containsOnly(200, 201);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).extracting(RespostaDeTeste::body).as("all are told the same order")
        .containsOnly(answers.getFirst().body());
    assertThat(balcao.admin().get(PEDIDOS).items()).hasSize(1);
    assertThat(balcao.loja().events("order_created")).hasSize(1);
    assertThat(balcao.loja().events("quote_converted")).hasSize(1);
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("reservado", "10.000");
  }

  @Test
  void an_order_says_word_for_word_what_the_customer_accepted() {
    var rascunho = balcao.vendedor().post(COTACOES, Map.of(
        "cliente_id", balcao.cliente(), "obra_id", balcao.obra(), "desconto_percentual", "2.55",
        "observacoes", "Descarregar até as 10h — portão B", "itens", List.of(
            Map.of("produto_id", balcao.areia(), "quantidade", "0.333", "preco_unitario", "171.37",
                "desconto_percentual", "1.11"),
            Map.of("produto_id", balcao.cimento(), "quantidade", "7", "observacoes", "  lote novo "),
            Map.of("produto_id", balcao.areia(), "quantidade", "1.5")))).expect(201);
    String id = rascunho.text("id");
    balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200);
    var aprovada = balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of()).expect(200);
    reprice(balcao.areia(), "Areia média", "M3", "999.99");
    var pedido = balcao.admin().post(COTACOES + "/" + id + "/converter", Map.of()).expect(201);

    VERBATIM.forEach(field -> assertThat(pedido.value(field)).as(field).isEqualTo(aprovada.value(field)));
    assertThat(itens(pedido)).isEqualTo(itens(aprovada)).hasSize(3);
    assertThat(pedido.text("observacoes")).isEqualTo("Descarregar até as 10h — portão B");
    assertThat(balcao.admin().get(PEDIDOS + "/" + pedido.text("id")).body()).isEqualTo(pedido.body());
  }

  @Test
  void a_shortage_never_stops_a_conversion_and_its_lines_are_marked() {
    String id = balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente(), "itens", List.of(
        Map.of("produto_id", balcao.areia(), "quantidade", "60"),
        Map.of("produto_id", balcao.cimento(), "quantidade", "1000"),
        Map.of("produto_id", balcao.areia(), "quantidade", "40.001")))).expect(201).text("id");
    balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200);
    balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of()).expect(200);
    var pedido = balcao.vendedor().post(COTACOES + "/" + id + "/converter", Map.of()).expect(201);
    assertThat(items(pedido)).extracting(item -> item.get("falta")).containsExactly(true, false, true);
    assertThat(balcao.loja().saldo(balcao.areia()).json()).containsEntry("disponivel", "-0.001");
  }

  @Test
  void an_expired_quote_is_not_approved_until_it_is_revalidated() {
    RELOGIO.set(Instant.parse("2026-03-02T13:00:00Z"));
    String id = balcao.enviada().text("id");
    String path = COTACOES + "/" + id;
    assertThat(balcao.admin().get(path).text("valida_ate")).as("the end of the 7th day in São Paulo")
        .isEqualTo("2026-03-10T02:59:59Z");

    RELOGIO.set(Instant.parse("2026-03-10T02:59:59Z"));
    assertThat(balcao.admin().get(path).value("expirada")).isEqualTo(false);
    RELOGIO.set(Instant.parse("2026-03-10T03:00:00Z"));
    assertThat(balcao.admin().get(path).value("expirada")).isEqualTo(true);
    var refused = balcao.financeiro().post(path + "/aprovar", Map.of()).expect(409);
    assertThat(refused.json()).containsEntry("code", "cotacao_expirada").containsEntry("current_status", "enviada");

    var revalidada = balcao.financeiro().post(path + "/revalidar", Map.of("validade_dias", 2)).expect(200);
    assertThat(revalidada.json()).containsEntry("expirada", false).containsEntry("valida_ate", "2026-03-13T02:59:59Z");
    balcao.financeiro().post(path + "/aprovar", Map.of()).expect(200);
  }

  @Test
  void an_expired_quote_may_be_revalidated_and_approved_in_one_call() {
    RELOGIO.set(Instant.parse("2026-03-02T13:00:00Z"));
    String path = COTACOES + "/" + balcao.enviada().text("id");
    RELOGIO.advance(Duration.ofDays(30));
    balcao.financeiro().post(path + "/aprovar", Map.of("validade_dias", 366)).expect(422);
    balcao.financeiro().post(path + "/aprovar", Map.of("validade_dias", 1)).expect(200);
  }

  @Test
  void a_quote_that_was_approved_in_time_stays_convertible() {
    RELOGIO.set(Instant.parse("2026-03-02T13:00:00Z"));
    String path = COTACOES + "/" + balcao.aprovada().text("id");
    RELOGIO.advance(Duration.ofDays(400));
    assertThat(balcao.admin().get(path).value("expirada")).isEqualTo(false);
    var pedido = balcao.vendedor().post(path + "/converter", Map.of("modalidade", "retirada")).expect(201);
    assertThat(pedido.json()).containsEntry("modalidade", "retirada").containsEntry("destino", null);
  }

  @Test
  void converting_again_answers_the_order_as_it_is_by_now() {
    String path = COTACOES + "/" + balcao.aprovada().text("id");
    String pedido = balcao.vendedor().post(path + "/converter", Map.of()).expect(201).text("id");
    balcao.status(pedido, "em_preparacao").expect(200);
    var again = balcao.vendedor().post(path + "/converter", Map.of()).expect(200);
    assertThat(again.json()).containsEntry("id", pedido).containsEntry("status", "em_preparacao");
    assertThat(balcao.admin().get(path).value("pedido_id")).isEqualTo(pedido);
  }

  private void reprice(String produto, String nome, String unidade, String preco) {
    var read = balcao.admin().get("/api/v1/produtos/" + produto);
    balcao.admin()
        .put("/api/v1/produtos/" + produto, read.etag(), Map.of("nome", nome, "unidade", unidade, "preco_base", preco))
        .expect(200);
  }

  private static List<Map<String, Object>> itens(RespostaDeTeste document) {
    return items(document).stream().map(item -> {
      Map<String, Object> kept = new LinkedHashMap<>();
      VERBATIM_ITEM.forEach(field -> kept.put(field, item.get(field)));
      return kept;
    }).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(RespostaDeTeste document) {
    return (List<Map<String, Object>>) document.value("itens");
  }
}
