package br.com.alicerce.construction.pedidos;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.PEDIDOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole machine of an order, written out: asked by the owner, who may do everything. */
class TransicoesPedidoApiTest {

  private static ServidorDeTeste servidor;
  private static BalcaoDeTeste balcao;

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
    balcao = new BalcaoDeTeste(servidor);
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @ParameterizedTest(name = "{0}, {1}: {2} answers {3} {4}, and the order is {5}")
  @CsvSource(textBlock = """
      entrega,  pendente,      pendente,      409, pedido_status_invalido,     pendente
      entrega,  pendente,      em_preparacao, 200, '',                         em_preparacao
      entrega,  pendente,      saiu_entrega,  409, pedido_status_invalido,     pendente
      entrega,  pendente,      entregue,      409, pedido_status_invalido,     pendente
      entrega,  pendente,      cancelado,     200, '',                         cancelado
      entrega,  pendente,      estornar,      409, pedido_status_invalido,     pendente
      entrega,  em_preparacao, pendente,      409, pedido_status_invalido,     em_preparacao
      entrega,  em_preparacao, em_preparacao, 409, pedido_status_invalido,     em_preparacao
      entrega,  em_preparacao, saiu_entrega,  200, '',                         saiu_entrega
      entrega,  em_preparacao, entregue,      409, pedido_status_invalido,     em_preparacao
      entrega,  em_preparacao, cancelado,     200, '',                         cancelado
      entrega,  em_preparacao, estornar,      200, '',                         pendente
      entrega,  saiu_entrega,  pendente,      409, pedido_status_invalido,     saiu_entrega
      entrega,  saiu_entrega,  em_preparacao, 409, pedido_status_invalido,     saiu_entrega
      entrega,  saiu_entrega,  saiu_entrega,  409, pedido_status_invalido,     saiu_entrega
      entrega,  saiu_entrega,  entregue,      200, '',                         entregue
      entrega,  saiu_entrega,  cancelado,     200, '',                         cancelado
      entrega,  saiu_entrega,  estornar,      200, '',                         em_preparacao
      entrega,  entregue,      pendente,      409, pedido_status_invalido,     entregue
      entrega,  entregue,      em_preparacao, 409, pedido_status_invalido,     entregue
      entrega,  entregue,      saiu_entrega,  409, pedido_status_invalido,     entregue
      entrega,  entregue,      entregue,      409, pedido_status_invalido,     entregue
      entrega,  entregue,      cancelado,     409, pedido_status_invalido,     entregue
      entrega,  entregue,      estornar,      409, pedido_status_invalido,     entregue
      entrega,  cancelado,     pendente,      409, pedido_status_invalido,     cancelado
      entrega,  cancelado,     em_preparacao, 409, pedido_status_invalido,     cancelado
      entrega,  cancelado,     saiu_entrega,  409, pedido_status_invalido,     cancelado
      entrega,  cancelado,     entregue,      409, pedido_status_invalido,     cancelado
      entrega,  cancelado,     cancelado,     409, pedido_status_invalido,     cancelado
      entrega,  cancelado,     estornar,      409, pedido_status_invalido,     cancelado
      retirada, pendente,      em_preparacao, 200, '',                         em_preparacao
      retirada, pendente,      entregue,      409, pedido_status_invalido,     pendente
      retirada, pendente,      cancelado,     200, '',                         cancelado
      retirada, em_preparacao, saiu_entrega,  409, pedido_modalidade_invalida, em_preparacao
      retirada, em_preparacao, entregue,      200, '',                         entregue
      retirada, em_preparacao, estornar,      200, '',                         pendente
      retirada, em_preparacao, cancelado,     200, '',                         cancelado
      retirada, entregue,      entregue,      409, pedido_status_invalido,     entregue
      retirada, entregue,      cancelado,     409, pedido_status_invalido,     entregue
      """)
  void each_wish_does_in_each_status_what_the_table_says(
      String modalidade, String from, String wish, int status, String code, String to) {
    String id = balcao.pedido(from, modalidade);
    int eventsBefore = balcao.loja().events().size();
    var answer = wish.equals("estornar")
        ? balcao.admin().post(PEDIDOS + "/" + id + "/estornar", Map.of("motivo", "engano"))
        : balcao.status(id, wish);
    answer.expect(status);
    if (status == 409) {
      assertThat(answer.json()).containsEntry("code", code).containsEntry("current_status", from);
      assertThat(balcao.loja().events()).as("a refusal tells nothing").hasSize(eventsBefore);
    }
    assertThat(balcao.admin().get(PEDIDOS + "/" + id).text("status")).isEqualTo(to);
  }
}
