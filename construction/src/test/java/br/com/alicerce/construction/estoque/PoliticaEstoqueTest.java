package br.com.alicerce.construction.estoque;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PoliticaEstoqueTest {

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void a_store_that_warns_sells_what_it_does_not_have() {
    sell("1001").expect(201);
    assertThat(balcao.loja().saldo(balcao.cimento()).value("disponivel")).isEqualTo("-1.000");
  }

  @Test
  void a_store_that_blocks_sells_the_last_bag_and_not_one_more() {
    block();
    var refused = sell("1001").expect(409);
    assertThat(refused.json()).containsEntry("code", "estoque_insuficiente");
    assertThat(refused.text("detail")).contains("Cimento CP II 50 kg").doesNotContain("Areia");
    assertThat(balcao.loja().saldo(balcao.areia()).value("reservado")).as("nothing half-done").isEqualTo("0.000");
    sell("999").expect(201);
    assertThat(balcao.vendedor().submit("/pedidos/novo", "cliente_id", balcao.cliente(), "modalidade", "retirada",
        "produto_id", balcao.cimento(), "quantidade", "2", "preco_unitario", "39,90").expect(409).body())
        .contains("Cimento CP II 50 kg");
    sell("1").expect(201);
    sell("1").expect(409);
    assertThat(balcao.loja().events("order_created")).hasSize(2);
  }

  @Test
  void of_buyers_at_once_only_as_many_are_served_as_there_is() {
    block();
    List<Integer> answers = EmParalelo.run(16, _ -> sell("100").status());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
    assertThat(balcao.loja().saldo(balcao.cimento()).value("disponivel")).isEqualTo("0.000");
  }

  @Test
  void an_accepted_quote_becomes_an_order_all_the_same_and_says_what_is_short() {
    block();
    String id = balcao.vendedor().post(COTACOES, Map.of("cliente_id", balcao.cliente(), "itens",
        List.of(Map.of("produto_id", balcao.cimento(), "quantidade", "1001")))).expect(201).text("id");
    balcao.vendedor().post(COTACOES + "/" + id + "/enviar", Map.of()).expect(200);
    balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of()).expect(200);
    assertThat(balcao.vendedor().post(COTACOES + "/" + id + "/converter", Map.of()).expect(201).body())
        .contains("\"falta\":true");
  }

  private void block() {
    balcao.admin().put("/api/v1/configuracao", "\"0\"", Map.of("limite_desconto_vendedor", "10",
        "limite_desconto_admin", "100", "politica_estoque", "bloquear")).expect(200);
  }

  private RespostaDeTeste sell(String bags) {
    return balcao.vendedor().post(PEDIDOS, Map.of("cliente_id", balcao.cliente(), "itens", List.of(
        Map.of("produto_id", balcao.areia(), "quantidade", "0.5"),
        Map.of("produto_id", balcao.cimento(), "quantidade", bags))));
  }
}
