package br.com.alicerce.construction.link;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.DesconhecidoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.LojaDeTeste.Evento;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The customer, the customer again, finance and the seller, all at the same moment. */
class RespostasAoMesmoTempoTest {

  private static final int ROUNDS = 6;
  private static final int CALLERS = 12;

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
  private final DesconhecidoDeTeste cliente = new DesconhecidoDeTeste(servidor, balcao.loja().slug());

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void of_all_answers_at_once_exactly_one_counts() {
    for (int round = 0; round < ROUNDS; round++) {
      String id = balcao.enviada().text("id");
      String link = link(id);
      String conteudo = conteudo(link);
      int before = decisions();
      EmParalelo.run(CALLERS, caller -> switch (caller % 3) {
        case 0 -> cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana " + caller);
        case 1 -> balcao.vendedor().post(COTACOES + "/" + id + "/cancelar", Map.of());
        default -> balcao.financeiro().post(COTACOES + "/" + id + "/aprovar", Map.of());
      });
      assertThat(decisions() - before).isEqualTo(1);
      assertThat(balcao.vendedor().get(COTACOES + "/" + id).text("status")).isIn("aprovada", "cancelada");
    }
  }

  @Test
  void who_approves_while_the_link_is_taken_back_is_either_in_time_or_not_there() {
    for (int round = 0; round < ROUNDS; round++) {
      String id = balcao.enviada().text("id");
      String link = link(id);
      String conteudo = conteudo(link);
      List<RespostaDeTeste> answers = EmParalelo.run(4, caller -> caller == 1
          ? balcao.vendedor().delete(COTACOES + "/" + id + "/link")
          : cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana"));
      boolean approved = balcao.vendedor().get(COTACOES + "/" + id).text("status").equals("aprovada");
      assertThat(answers.get(1).status()).isEqualTo(204);
      assertThat(answers.stream().filter(answer -> answer != answers.get(1)).map(RespostaDeTeste::status))
          .allMatch(status -> status == 303 || status == 404)
          .anyMatch(status -> approved || status == 404);
      cliente.visit(link).expect(404);
    }
  }

  private int decisions() {
    return (int) balcao.loja().events().stream().map(Evento::type).filter(List.of("quote_approved", "quote_cancelled")::contains).count();
  }

  private String link(String id) {
    return balcao.vendedor().post(COTACOES + "/" + id + "/link", Map.of()).expect(201).text("url").replaceFirst("https?://[^/]+", "");
  }

  private String conteudo(String link) {
    var found = Pattern.compile("name=\"conteudo\" value=\"([0-9a-f]{64})\"").matcher(cliente.visit(link).expect(200).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
