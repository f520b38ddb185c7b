package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.RelogioDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RevalidarPagesTest {

  private static final RelogioDeTeste RELOGIO = new RelogioDeTeste(Instant.parse("2026-03-02T13:00:00Z"));

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start(RELOGIO);
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void an_expired_quote_shows_each_price_then_and_now_and_may_be_kept() {
    String page = expired();
    assertThat(balcao.vendedor().visit(page).body()).contains("Conferir preços", page + "/revalidar");
    assertThat(balcao.vendedor().visit(page + "/revalidar").expect(200).body())
        .contains("Areia média", "180,00", "199,00", "+10,6", "804,18", "850,25");
    balcao.vendedor().submit(page + "/revalidar", "validade_dias", "10").expect(303);
    assertThat(balcao.vendedor().get("/api/v1" + page).json())
        .containsEntry("total", "804.18").containsEntry("expirada", false);
    balcao.vendedor().visit(page + "/revalidar").expect(409);
  }

  @Test
  void or_it_is_made_anew_at_the_prices_of_today_as_another_version() {
    String page = expired();
    String editor = balcao.vendedor().submit(page + "/revisar", "precos", "atuais").expect(303).location();
    var revision = balcao.vendedor().get("/api/v1" + editor.replace("/editar", "")).expect(200);
    assertThat(revision.json()).containsEntry("numero", "COT-001").containsEntry("revisao", 2L)
        .containsEntry("total", "850.25");
    assertThat(balcao.vendedor().get("/api/v1" + page).json()).containsEntry("status", "enviada")
        .containsEntry("total", "804.18");
  }

  @Test
  void a_program_chooses_too_and_keeps_the_prices_where_it_says_nothing() {
    String path = "/api/v1" + expired();
    balcao.vendedor().post(path + "/revisar", Map.of("precos", "metade")).expect(422);
    var kept = balcao.vendedor().post(path + "/revisar", Map.of()).expect(201);
    assertThat(kept.value("total")).isEqualTo("804.18");
    balcao.vendedor().post(COTACOES + "/" + kept.text("id") + "/cancelar", Map.of()).expect(200);
    assertThat(balcao.vendedor().post(path + "/revisar", Map.of("precos", "atuais")).expect(201).value("total"))
        .isEqualTo("850.25");
  }

  @Test
  void finance_revalidates_but_does_not_reprice() {
    String page = expired();
    assertThat(balcao.financeiro().visit(page + "/revalidar").expect(200).body())
        .contains("Manter os preços").doesNotContain("Refazer com os preços de hoje");
  }

  private String expired() {
    String id = balcao.enviada().text("id");
    String produto = "/api/v1/produtos/" + balcao.areia();
    balcao.admin().put(produto, balcao.admin().get(produto).etag(),
        Map.of("nome", "Areia média", "unidade", "M3", "preco_base", "199.00")).expect(200);
    RELOGIO.advance(Duration.ofDays(9));
    return "/cotacoes/" + id;
  }
}
