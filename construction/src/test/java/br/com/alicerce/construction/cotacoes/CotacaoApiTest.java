package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.LojaDeTeste.Evento;
import br.com.alicerce.construction.testes.ServidorDeTeste;
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
        .containsEntry("subtotal", "829.05").containsEntry("desconto_percentual", "3.00").containsEntry("desconto_valor", "24.87")
        .containsEntry("total", "804.18").containsEntry("expirada", false).containsEntry("enviada_em", null);
    assertThat(balcao.vendedor().get(COTACOES + "/" + id).expect(200).body()).isEqualTo(rascunho.body());

    assertThat(balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200).text("status")).isEqualTo("enviada");
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
    assertThat(balcao.loja().saldo(balcao.cimento()).json()).containsEntry("fisico", "990.000").containsEntry("reservado", "0.000");
    assertThat(balcao.loja().events().stream().map(Evento::type).filter(type -> !type.startsWith("product"))).containsSequence(
        "quote_created", "quote_sent", "quote_approved", "quote_converted", "order_created", "stock_changed", "stock_changed",
        "order_status_changed", "order_status_changed", "order_status_changed", "sale_recorded", "stock_changed", "stock_changed");
    assertThat(balcao.loja().deeds()).containsSubsequence("cotacao.criar", "cotacao.enviar", "cotacao.aprovar", "cotacao.converter",
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
}
