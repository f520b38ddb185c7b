package br.com.alicerce.construction.link;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.DesconhecidoDeTeste;
import br.com.alicerce.construction.testes.RelogioDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.http.WrongGuesses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrcamentoPagesTest {

  private static final RelogioDeTeste RELOGIO = new RelogioDeTeste(Instant.parse("2026-03-10T13:00:00Z"));

  private static ServidorDeTeste servidor;

  private final BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
  private final DesconhecidoDeTeste cliente = new DesconhecidoDeTeste(servidor, balcao.loja().slug());

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start(RELOGIO);
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void a_customer_sees_what_the_printed_quote_tells_and_looking_changes_nothing() {
    RespostaDeTeste quote = balcao.enviada();
    String link = balcao.link(quote.text("id"));
    int deeds = balcao.loja().deeds().size();
    String page = cliente.visit(link).expect(200).body();
    assertThat(text(page)).contains("CNPJ 11.222.333/0001-81", "Orçamento COT-001", "Construtora Alvorada",
        "Residencial das Acácias", "Cimento CP II 50 kg", "10 sc × R$ 39,90", "menos 5%", "R$ 379,05", "2,5 m³ × R$ 180,00",
        "Subtotal", "Desconto geral (3%)", "R$ 804,18", "até 17/03/2026", "Aprovar orçamento", "Não quero");
    assertThat(page).doesNotContain(balcao.vendedor().id().toString(), "Pessoa de teste", balcao.cliente(), "/cotacoes");
    assertThat(balcao.loja().deeds()).hasSize(deeds);
    assertThat(balcao.vendedor().get(COTACOES + "/" + quote.text("id")).etag()).isEqualTo(quote.etag());
  }

  @Test
  void whatever_is_answered_at_such_an_address_is_kept_nowhere_and_told_to_nobody() {
    String link = balcao.link(balcao.enviada().text("id"));
    String conteudo = cliente.conteudo(link);
    for (RespostaDeTeste answer : List.of(cliente.visit(link), cliente.visit("/o/nada"), cliente.visit("/o/a/b/c"),
        cliente.submit(link + "/aprovar", "conteudo", conteudo),
        cliente.submitWith("Origin", "https://mau.example", link + "/aprovar", "conteudo", conteudo, "nome", "Mau"),
        cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana").expect(303))) {
      assertThat(answer.header("Referrer-Policy")).as("%d", answer.status()).isEqualTo("no-referrer");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
    }
  }

  @Test
  void a_customer_approves_once_however_often_they_press_and_the_store_sees_who() {
    String id = balcao.enviada().text("id");
    String link = balcao.link(id);
    String conteudo = cliente.conteudo(link);
    assertThat(text(cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", " ").expect(422).body()))
        .contains("Não foi possível aprovar", "Escreva o nome de quem está aprovando.");
    for (int press = 0; press < 2; press++) {
      assertThat(cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana Lúcia").expect(303).location()).isEqualTo(link);
    }
    assertThat(text(cliente.visit(link).expect(200).body())).contains("Aprovado em 10/03/2026 por Ana Lúcia")
        .doesNotContain("Aprovar orçamento", "Não quero");
    RespostaDeTeste quote = balcao.vendedor().get(COTACOES + "/" + id);
    assertThat(quote.json()).containsEntry("status", "aprovada").containsEntry("aprovada_via", "link")
        .containsEntry("aprovada_nome", "Ana Lúcia").containsEntry("aprovada_por", null).containsEntry("conteudo_sha256", conteudo);
    assertThat(balcao.loja().events("quote_approved")).hasSize(1).first().satisfies(event -> assertThat(event.payload())
        .containsEntry("via", "link").containsEntry("content_hash", conteudo).doesNotContainValue("Ana Lúcia"));
    assertThat(audit("cotacao.aprovar")).containsExactly(cliente.endereco() + " - cliente por link, link, Ana Lúcia");
    assertThat(text(balcao.vendedor().visit("/cotacoes/" + id).body()))
        .contains("O cliente aprovou pelo link em 10/03/2026", "Ana Lúcia, pelo link");
    balcao.vendedor().post(COTACOES + "/" + id + "/converter", Map.of()).expect(201);
  }

  @Test
  void a_customer_declines_with_a_reason_and_may_still_approve() {
    String id = balcao.enviada().text("id");
    String link = balcao.link(id);
    assertThat(cliente.submit(link + "/recusar").expect(422).body()).contains("Conte à loja por que não quer.");
    for (int press = 0; press < 2; press++) {
      cliente.submit(link + "/recusar", "motivo", "Achei mais barato").expect(303);
    }
    assertThat(balcao.vendedor().get(COTACOES + "/" + id).json()).containsEntry("status", "enviada")
        .containsEntry("motivo_rejeicao", "Achei mais barato").containsEntry("rejeitada_via", "link");
    assertThat(balcao.loja().events("quote_rejected")).hasSize(1).first().satisfies(event ->
        assertThat(event.payload()).containsEntry("via", "link").doesNotContainValue("Achei mais barato"));
    assertThat(text(balcao.vendedor().visit("/cotacoes/" + id).body()))
        .contains("O cliente recusou pelo link em 10/03/2026", "Achei mais barato", "Cliente, pelo link");
    assertThat(balcao.vendedor().visit("/cotacoes").body()).contains("Recusado");
    assertThat(text(cliente.visit(link).body())).contains("Recusado em 10/03/2026", "Aprovar orçamento").doesNotContain("Não quero");
    approve(link, "Ana").expect(303);
  }

  @Test
  void an_expired_quote_says_so_and_is_approved_by_nobody() {
    String id = balcao.enviada().text("id");
    String link = balcao.link(id);
    String conteudo = cliente.conteudo(link);
    Instant sent = RELOGIO.instant();
    try {
      RELOGIO.advance(Duration.ofDays(8));
      assertThat(text(cliente.visit(link).expect(200).body())).contains("Orçamento expirado", "Valia até", "Fale com a loja")
          .doesNotContain("Aprovar orçamento");
      assertThat(text(cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana").expect(409).body()))
          .contains("Não foi possível aprovar", "A validade deste orçamento acabou.").doesNotContain("Revalide");
      assertThat(balcao.vendedor().get(COTACOES + "/" + id).json()).containsEntry("status", "enviada");
    } finally {
      RELOGIO.set(sent);
    }
  }

  @Test
  void what_changed_since_it_was_shown_is_shown_again_before_it_is_approved() {
    String id = balcao.enviada().text("id");
    String link = balcao.link(id);
    String conteudo = cliente.conteudo(link);
    balcao.vendedor().post(COTACOES + "/" + id + "/revalidar", Map.of("validade_dias", 20)).expect(200);
    RespostaDeTeste page = cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana").expect(409);
    assertThat(text(page.body())).contains("O orçamento mudou desde que você abriu esta página", "até 30/03/2026");
    assertThat(balcao.loja().events("quote_approved")).isEmpty();
    cliente.submit(link + "/aprovar", "conteudo", DesconhecidoDeTeste.conteudo(page), "nome", "Ana").expect(303);
    assertThat(balcao.loja().events("quote_approved")).hasSize(1);
  }

  @Test
  void a_quote_that_was_replaced_or_cancelled_says_so() {
    String old = balcao.enviada().text("id");
    String link = balcao.link(old);
    String conteudo = cliente.conteudo(link);
    String revision = balcao.vendedor().post(COTACOES + "/" + old + "/revisar", Map.of()).expect(201).text("id");
    balcao.vendedor().post(COTACOES + "/" + revision + "/enviar", Map.of()).expect(200);
    assertThat(text(cliente.visit(link).expect(200).body())).contains("Este orçamento foi substituído por uma nova versão");
    cliente.submit(link + "/aprovar", "conteudo", conteudo, "nome", "Ana").expect(409);
    String next = balcao.link(revision);
    balcao.vendedor().post(COTACOES + "/" + revision + "/cancelar", Map.of()).expect(200);
    assertThat(text(cliente.visit(next).expect(200).body())).contains("Orçamento cancelado");
    cliente.submit(next + "/recusar", "motivo", "Caro").expect(409);
    assertThat(balcao.loja().events("quote_approved")).isEmpty();
  }

  @Test
  void after_the_yes_there_is_the_pix_and_after_the_order_its_number() {
    balcao.admin().put("/api/v1/configuracao", "\"0\"", Map.of("limite_desconto_vendedor", "10", "limite_desconto_admin", "100",
        "politica_estoque", "avisar", "pix_chave", "52998224725", "pix_nome", "Loja", "pix_cidade", "Belém")).expect(200);
    String id = balcao.enviada().text("id");
    String link = balcao.link(id);
    assertThat(cliente.visit(link).body()).doesNotContain("copia e cola");
    approve(link, "Ana").expect(303);
    assertThat(text(cliente.visit(link).body())).contains("Pix de R$ 804,18", "COT001", "não confirma o pagamento");
    String order = balcao.vendedor().post(COTACOES + "/" + id + "/converter", Map.of()).expect(201).text("id");
    assertThat(text(cliente.visit(link).body())).contains("Pedido PED-001: Pendente", "PED001", "Aprovado em 10/03/2026 por Ana");
    balcao.status(order, "cancelado").expect(200);
    assertThat(text(cliente.visit(link).body())).contains("Pedido PED-001: Cancelado").doesNotContain("copia e cola");
    approve(link, "Outra").expect(303);
    assertThat(balcao.loja().events("quote_approved")).hasSize(1);
  }

  @Test
  void whatever_is_wrong_with_a_link_the_answer_is_the_same() {
    String id = balcao.enviada().text("id");
    String revoked = balcao.link(id);
    balcao.vendedor().delete(COTACOES + "/" + id + "/link").expect(204);
    BalcaoDeTeste other = new BalcaoDeTeste(servidor);
    String theirs = other.link(other.enviada().text("id"));
    List<RespostaDeTeste> answers = new ArrayList<>();
    for (String path : List.of(revoked, theirs, "/o/" + "A".repeat(24), "/o/x", "/o/" + "A".repeat(300), "/o/a/b")) {
      answers.add(cliente.visit(path).expect(404));
      answers.add(cliente.submit(path + "/aprovar", "nome", "Ana").expect(404));
    }
    answers.add(new DesconhecidoDeTeste(servidor, "loja-que-nao-ha").visit(theirs).expect(404));
    assertThat(answers).extracting(RespostaDeTeste::body).containsOnly("Este link não existe ou não vale mais. Peça um novo à loja.");
    new DesconhecidoDeTeste(servidor, other.loja().slug()).visit(theirs).expect(200);
    assertThat(other.loja().events("quote_approved")).isEmpty();
  }

  @Test
  void another_sites_form_is_refused() {
    String link = balcao.link(balcao.enviada().text("id"));
    String[] fields = {"conteudo", cliente.conteudo(link), "nome", "Ana"};
    cliente.submitWith("Origin", "https://mau.example", link + "/aprovar", fields).expect(403);
    cliente.submitWith("Sec-Fetch-Site", "cross-site", link + "/aprovar", fields).expect(403);
    cliente.submitWith("Sec-Fetch-Site", "same-site", link + "/recusar", "motivo", "Caro").expect(403);
    assertThat(balcao.loja().events("quote_approved")).isEmpty();
    cliente.submitWith("Sec-Fetch-Site", "same-origin", link + "/aprovar", fields).expect(303);
  }

  @Test
  void who_guesses_wrong_too_often_waits_and_whoever_has_a_link_does_not() {
    String link = balcao.link(balcao.enviada().text("id"));
    String wrong = "/o/" + "A".repeat(24);
    for (int guess = 0; guess < WrongGuesses.MOST; guess++) {
      cliente.visit(wrong).expect(404);
    }
    cliente.visit(link).expect(200);
    RespostaDeTeste closed = cliente.visit(wrong).expect(429);
    assertThat(closed.header("Retry-After")).isEqualTo("600");
    assertThat(closed.header("Referrer-Policy")).isEqualTo("no-referrer");
    cliente.submit(wrong + "/aprovar", "nome", "Ana").expect(429);
    cliente.visit("/o/curto").expect(429);
    new DesconhecidoDeTeste(servidor, balcao.loja().slug()).visit(wrong).expect(404);
    Instant then = RELOGIO.instant();
    RELOGIO.advance(WrongGuesses.WINDOW);
    cliente.visit(wrong).expect(404);
    RELOGIO.set(then);
  }

  private RespostaDeTeste approve(String link, String nome) {
    return cliente.submit(link + "/aprovar", "conteudo", Pattern.compile("name=\"conteudo\"").matcher(cliente.visit(link).body()).find()
        ? cliente.conteudo(link) : "", "nome", nome);
  }

  private List<String> audit(String action) {
    return balcao.loja().read(session -> session.sql("""
            select address || ' - ' || coalesce(user_id::text, detail ->> 'autor') || ', ' || (detail ->> 'via') || ', '
              || coalesce(detail ->> 'nome', '') as deed
            from platform.audit_log where tenant_id = :tenant and action = :action order by id
            """).bind("tenant", balcao.loja().id()).bind("action", action).list(row -> row.text("deed")));
  }

  /** What a person reads. */
  private static String text(String page) {
    return page.replaceAll("<[^>]+>", "").replace('\u00a0', ' ').replaceAll("\\s+", " ");
  }
}
