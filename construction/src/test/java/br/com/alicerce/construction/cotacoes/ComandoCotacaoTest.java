package br.com.alicerce.construction.cotacoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.permissoes.Permissao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComandoCotacaoTest {

  @ParameterizedTest
  @CsvSource({
    "EDITAR, COTACAO_EDITAR",
    "ENVIAR, COTACAO_ENVIAR",
    "APROVAR, COTACAO_APROVAR",
    "CONVERTER, PEDIDO_CONVERTER",
    "REJEITAR, COTACAO_RECUSAR",
    "DAR_LINK, COTACAO_LINK",
    "REVALIDAR, COTACAO_REVALIDAR",
    "REVISAR, COTACAO_CRIAR",
    "SUBSTITUIR, COTACAO_ENVIAR"
  })
  void each_command_needs_its_permission_in_every_status(ComandoCotacao comando, Permissao permissao) {
    assertThat(StatusCotacao.values())
        .allSatisfy(atual -> assertThat(comando.permissao(atual)).isEqualTo(permissao));
  }

  @Test
  void cancelling_what_was_approved_needs_more_than_cancelling_what_was_not() {
    assertThat(StatusCotacao.values()).allSatisfy(atual -> assertThat(ComandoCotacao.CANCELAR.permissao(atual))
        .isEqualTo(
            atual == StatusCotacao.APROVADA ? Permissao.COTACAO_CANCELAR_APROVADA : Permissao.COTACAO_CANCELAR));
  }
}
