package br.com.alicerce.construction.link;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.DesconhecidoDeTeste;
import br.com.alicerce.construction.testes.LinkDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkApiTest {

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
  void an_address_is_told_once_and_nothing_that_is_stored_tells_it() {
    String id = balcao.enviada().text("id");
    RespostaDeTeste link = balcao.vendedor().post(COTACOES + "/" + id + "/link", Map.of(), "uma-chave").expect(201);
    assertThat(link.json()).containsOnlyKeys("id", "cotacao_id", "url", "created_at").containsEntry("cotacao_id", id);
    assertThat(link.text("url")).matches("http://127\\.0\\.0\\.1:\\d+/o/[A-Za-z0-9_-]{24}");
    String token = LinkDeTeste.of(link).token();
    cliente.visit("/o/" + token).expect(200);
    String stored = balcao.loja().read(session -> session.sql("""
            select (select json_agg(l) from construction.links_cotacao l where tenant_id = :tenant)
              || (select json_agg(k)::text from platform.idempotency_key k where tenant_id = :tenant)
              || (select json_agg(a)::text from platform.audit_log a where tenant_id = :tenant) as stored
            """).bind("tenant", balcao.loja().id()).one(row -> row.text("stored")));
    assertThat(stored).contains("cotacao.dar_link", "token_sha256", "uma-chave").doesNotContain(token);
  }

  @Test
  void a_repeated_call_has_one_link_whose_latest_address_counts() {
    String path = COTACOES + "/" + balcao.enviada().text("id") + "/link";
    RespostaDeTeste first = balcao.vendedor().post(path, Map.of(), "k").expect(201);
    RespostaDeTeste again = balcao.vendedor().post(path, Map.of(), "k").expect(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    cliente.visit(LinkDeTeste.of(first).path()).expect(404);
    cliente.visit(LinkDeTeste.of(again).path()).expect(200);
    RespostaDeTeste other = balcao.vendedor().post(path, Map.of()).expect(201);
    assertThat(other.text("id")).isNotEqualTo(first.text("id"));
    cliente.visit(LinkDeTeste.of(again).path()).expect(200);
    assertThat(balcao.loja().deeds()).filteredOn("cotacao.dar_link"::equals).hasSize(2);
  }

  @Test
  void links_that_were_taken_back_lead_nowhere_and_a_repeated_call_opens_none_of_them() {
    String path = COTACOES + "/" + balcao.enviada().text("id") + "/link";
    RespostaDeTeste first = balcao.vendedor().post(path, Map.of(), "k").expect(201);
    RespostaDeTeste second = balcao.financeiro().post(path, Map.of()).expect(201);
    balcao.vendedor().delete(path).expect(204);
    List.of(first, second).forEach(link -> cliente.visit(LinkDeTeste.of(link).path()).expect(404));
    assertThat(balcao.vendedor().post(path, Map.of(), "k").expect(409).json()).containsEntry("code", "link_revogado");
    balcao.vendedor().delete(path).expect(204);
    assertThat(balcao.loja().deeds()).filteredOn("cotacao.revogar_links"::equals).hasSize(1);
  }

  @Test
  void only_what_was_sent_has_a_link_and_it_is_given_by_whoever_sees_it() {
    assertThat(link(balcao.vendedor(), balcao.rascunho().text("id"), 409).json()).containsEntry("current_status", "rascunho");
    assertThat(link(balcao.vendedor(), balcao.cotacao("cancelada"), 409).json()).containsEntry("current_status", "cancelada");
    for (String status : List.of("enviada", "aprovada", "convertida")) {
      String id = balcao.cotacao(status);
      List.of(balcao.admin(), balcao.vendedor(), balcao.financeiro()).forEach(person -> link(person, id, 201));
      link(balcao.loja().pessoa(Role.VENDEDOR), id, 404);
      List.of(balcao.estoquista(), balcao.motorista()).forEach(person -> link(person, id, 403));
      link(servidor.loja().admin(), id, 404);
      servidor.loja().admin().delete(COTACOES + "/" + id + "/link").expect(404);
      balcao.estoquista().delete(COTACOES + "/" + id + "/link").expect(403);
    }
  }

  @Test
  void a_quote_has_twenty_links_at_most() {
    String id = balcao.enviada().text("id");
    for (int given = 0; given < GiveLink.MOST; given++) {
      link(balcao.vendedor(), id, 201);
    }
    assertThat(link(balcao.vendedor(), id, 409).json()).containsEntry("code", "links_demais");
    balcao.vendedor().delete(COTACOES + "/" + id + "/link").expect(204);
    link(balcao.vendedor(), id, 201);
  }

  @Test
  void a_seller_gets_it_by_a_button_and_passes_it_on_by_whatsapp() {
    RespostaDeTeste quote = balcao.enviada();
    String page = "/cotacoes/" + quote.text("id");
    String phone = "(91) 98888-7777";
    Map<String, Object> customer = balcao.admin().get("/api/v1/clientes/" + balcao.cliente()).json();
    balcao.admin().put("/api/v1/clientes/" + balcao.cliente(), "\"1\"", Map.of("tipo", "PF", "nome", "Ana",
        "documento", customer.get("documento"), "telefone", phone)).expect(200);
    String given = balcao.vendedor().submit(page + "/link").expect(200).body();
    LinkDeTeste link = new LinkDeTeste(first(given, "id=\"link-url\">([^<]+)<"));
    cliente.visit(link.path()).expect(200);
    assertThat(first(given, "href=\"(https://wa\\.me/[^\"]+)\"")).startsWith("https://wa.me/5591988887777?text=Ol%C3%A1%21%20")
        .contains(quote.text("numero"), "v%C3%A1lido%20at%C3%A9%20", link.token());
    assertThat(given).contains("Copiar link", "Enviar por WhatsApp", page + "/link/revogar");
    balcao.vendedor().submit(page + "/link/revogar").expect(303);
    cliente.visit(link.path()).expect(404);
    assertThat(balcao.vendedor().visit(page).expect(200).body()).contains("Link para o cliente", "Links revogados");
  }

  private static RespostaDeTeste link(PessoaDeTeste person, String id, int status) {
    return person.post(COTACOES + "/" + id + "/link", Map.of()).expect(status);
  }

  private static String first(String html, String pattern) {
    var found = Pattern.compile(pattern).matcher(html);
    assertThat(found.find()).as("%s in %s", pattern, html).isTrue();
    return found.group(1);
  }
}
