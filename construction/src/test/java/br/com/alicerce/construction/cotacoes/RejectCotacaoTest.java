package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RejectCotacaoTest {

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
  void a_quote_that_the_customer_declined_stays_sent_with_the_reason_and_may_still_be_approved() {
    String path = COTACOES + "/" + balcao.enviada().text("id");
    assertThat(balcao.vendedor().post(path + "/rejeitar", Map.of()).expect(422).faults()).containsExactly("motivo");
    var rejected = balcao.vendedor().post(path + "/rejeitar", Map.of("motivo", "Achou caro")).expect(200);
    assertThat(rejected.json()).containsEntry("status", "enviada").containsEntry("motivo_rejeicao", "Achou caro");
    assertThat(rejected.value("rejeitada_em")).isNotNull();
    assertThat(balcao.vendedor().post(path + "/rejeitar", Map.of("motivo", "De novo")).expect(409).json())
        .containsEntry("code", "cotacao_ja_rejeitada");
    var events = balcao.loja().events("quote_rejected");
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().payload()).as("ids alone, no words of a person").isEqualTo(Map.of(
        "quote_id", rejected.text("id"), "rejected_by", balcao.vendedor().id().toString(), "via", "staff"));
    balcao.financeiro().post(path + "/aprovar", Map.of()).expect(200);
  }

  @Test
  void a_page_tells_of_it_and_does_not_ask_twice() {
    String page = "/cotacoes/" + balcao.enviada().text("id");
    balcao.vendedor().submit(page + "/rejeitar", "motivo", "Achou caro").expect(303);
    assertThat(balcao.vendedor().visit(page).expect(200).body()).contains("Recusado", "Achou caro", "Recusa do cliente")
        .doesNotContain(page + "/rejeitar");
  }
}
