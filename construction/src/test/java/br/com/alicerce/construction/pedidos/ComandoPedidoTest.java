package br.com.alicerce.construction.pedidos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.permissoes.Permissao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComandoPedidoTest {

  @ParameterizedTest
  @CsvSource({
    "em_preparacao, entrega, PREPARAR",
    "em_preparacao, retirada, PREPARAR",
    "saiu_entrega, entrega, SAIR_PARA_ENTREGA",
    "saiu_entrega, retirada, SAIR_PARA_ENTREGA",
    "entregue, entrega, ENTREGAR",
    "entregue, retirada, RETIRAR",
    "cancelado, entrega, CANCELAR",
    "cancelado, retirada, CANCELAR"
  })
  void a_wish_for_a_status_means_one_command(String alvo, String modalidade, ComandoPedido comando) {
    assertThat(ComandoPedido.towards(
            StatusPedido.of(alvo).orElseThrow(), Modalidade.of(modalidade).orElseThrow()))
        .contains(comando);
  }

  @Test
  void naming_a_status_never_moves_an_order_back() {
    for (var modalidade : Modalidade.values()) {
      assertThat(ComandoPedido.towards(StatusPedido.PENDENTE, modalidade)).isEmpty();
      for (var alvo : StatusPedido.values()) {
        for (var atual : StatusPedido.values()) {
          ComandoPedido.towards(alvo, modalidade)
              .map(comando -> atual.on(comando, modalidade))
              .ifPresent(transicao -> assertThat(transicao).satisfiesAnyOf(
                  refused -> assertThat(refused).isInstanceOf(TransicaoPedido.Refused.class),
                  next -> assertThat(((TransicaoPedido.Next) next).status()).isGreaterThan(atual)));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PREPARAR, PEDIDO_PREPARAR",
    "SAIR_PARA_ENTREGA, PEDIDO_SAIR_PARA_ENTREGA",
    "ENTREGAR, PEDIDO_ENTREGAR",
    "RETIRAR, PEDIDO_RETIRAR",
    "CANCELAR, PEDIDO_CANCELAR",
    "ESTORNAR_STATUS, PEDIDO_ESTORNAR_STATUS"
  })
  void each_command_needs_its_permission(ComandoPedido comando, Permissao permissao) {
    assertThat(comando.permissao()).isEqualTo(permissao);
  }
}
