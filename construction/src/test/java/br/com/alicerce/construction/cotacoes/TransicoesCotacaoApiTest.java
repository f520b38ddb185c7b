package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole machine of a quote, written out: asked by the owner, who may do everything. */
class TransicoesCotacaoApiTest {

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

  @ParameterizedTest(name = "{0}: {1} answers {2} {3}, and the quote is {4}")
  @CsvSource(textBlock = """
      rascunho,   editar,    200, '',                      rascunho
      rascunho,   enviar,    200, '',                      enviada
      rascunho,   aprovar,   409, cotacao_status_invalido, rascunho
      rascunho,   revalidar, 409, cotacao_status_invalido, rascunho
      rascunho,   revisar,   409, cotacao_status_invalido, rascunho
      rascunho,   duplicar,  201, '',                      rascunho
      rascunho,   converter, 409, cotacao_nao_aprovada,    rascunho
      rascunho,   rejeitar,  409, cotacao_status_invalido, rascunho
      rascunho,   cancelar,  200, '',                      cancelada
      enviada,    editar,    409, cotacao_status_invalido, enviada
      enviada,    enviar,    409, cotacao_status_invalido, enviada
      enviada,    aprovar,   200, '',                      aprovada
      enviada,    revalidar, 200, '',                      enviada
      enviada,    revisar,   201, '',                      enviada
      enviada,    duplicar,  201, '',                      enviada
      enviada,    converter, 409, cotacao_nao_aprovada,    enviada
      enviada,    rejeitar,  200, '',                      enviada
      enviada,    cancelar,  200, '',                      cancelada
      aprovada,   editar,    409, cotacao_status_invalido, aprovada
      aprovada,   enviar,    409, cotacao_status_invalido, aprovada
      aprovada,   aprovar,   409, cotacao_status_invalido, aprovada
      aprovada,   revalidar, 409, cotacao_status_invalido, aprovada
      aprovada,   revisar,   409, cotacao_status_invalido, aprovada
      aprovada,   duplicar,  201, '',                      aprovada
      aprovada,   converter, 201, '',                      convertida
      aprovada,   rejeitar,  409, cotacao_status_invalido, aprovada
      aprovada,   cancelar,  200, '',                      cancelada
      convertida, editar,    409, cotacao_status_invalido, convertida
      convertida, enviar,    409, cotacao_status_invalido, convertida
      convertida, aprovar,   409, cotacao_status_invalido, convertida
      convertida, revalidar, 409, cotacao_status_invalido, convertida
      convertida, revisar,   409, cotacao_status_invalido, convertida
      convertida, duplicar,  201, '',                      convertida
      convertida, converter, 200, '',                      convertida
      convertida, rejeitar,  409, cotacao_status_invalido, convertida
      convertida, cancelar,  409, cotacao_status_invalido, convertida
      cancelada,  editar,    409, cotacao_status_invalido, cancelada
      cancelada,  enviar,    409, cotacao_status_invalido, cancelada
      cancelada,  aprovar,   409, cotacao_status_invalido, cancelada
      cancelada,  revalidar, 409, cotacao_status_invalido, cancelada
      cancelada,  revisar,   409, cotacao_status_invalido, cancelada
      cancelada,  duplicar,  201, '',                      cancelada
      cancelada,  converter, 409, cotacao_nao_aprovada,    cancelada
      cancelada,  rejeitar,  409, cotacao_status_invalido, cancelada
      cancelada,  cancelar,  409, cotacao_status_invalido, cancelada
      """)
  void each_command_does_in_each_status_what_the_table_says(
      String from, String command, int status, String code, String to) {
    String id = balcao.cotacao(from);
    String path = COTACOES + "/" + id;
    int eventsBefore = balcao.loja().events().size();
    var answer = switch (command) {
      case "editar" -> balcao.admin().put(path, balcao.admin().get(path).etag(), balcao.form());
      case "cancelar", "rejeitar" -> balcao.admin().post(path + "/" + command, Map.of("motivo", "teste"));
      default -> balcao.admin().post(path + "/" + command, Map.of());
    };
    answer.expect(status);
    if (status == 409) {
      assertThat(answer.json()).containsEntry("code", code).containsEntry("current_status", from);
      assertThat(balcao.loja().events()).as("a refusal tells nothing").hasSize(eventsBefore);
    }
    assertThat(balcao.admin().get(path).text("status")).isEqualTo(to);
  }
}
