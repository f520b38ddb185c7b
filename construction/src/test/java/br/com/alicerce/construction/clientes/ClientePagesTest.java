package br.com.alicerce.construction.clientes;

import static br.com.alicerce.construction.testes.Formulario.campos;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.Documentos;
import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientePagesTest {

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final LojaDeTeste outra = servidor.loja();

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  private static Map<String, String> maria() {
    return new HashMap<>(Map.of(
        "tipo", "PF", "nome", "Maria das Dores", "documento", Documentos.cpf(), "cidade", "Barra do Piraí",
        "idempotency_key", UUID.randomUUID().toString()));
  }

  private static Map<String, String> maria(String field, String value) {
    Map<String, String> form = maria();
    form.put(field, value);
    return form;
  }

  @Test
  void a_customer_is_registered_changed_and_inactivated_by_page() {
    String page = loja.admin().submit("/clientes", campos(maria())).expect(303).location();
    assertThat(loja.admin().visit(page).expect(200).body()).contains("Maria das Dores", "Barra do Piraí", "Nova obra");
    assertThat(loja.admin().visit("/clientes").expect(200).body()).contains("Maria das Dores", page);

    Map<String, String> changed = maria("nome", "Maria Aparecida");
    changed.put("versao", "1");
    changed.put("ativo", "true");
    assertThat(loja.admin().submit(page, campos(changed)).expect(303).location()).isEqualTo(page);
    assertThat(loja.admin().visit(page).body()).contains("Maria Aparecida").doesNotContain("Maria das Dores");

    loja.admin().submit(page + "/inativar").expect(303);
    assertThat(loja.admin().visit(page).body()).contains("Inativo");
    assertThat(loja.admin().visit("/clientes").body()).doesNotContain("Maria Aparecida");
    assertThat(loja.admin().visit("/clientes?ativo=false").body()).contains("Maria Aparecida");
  }

  @Test
  void one_form_sent_twice_registers_one_customer() {
    Map<String, String> form = maria();
    String page = loja.admin().submit("/clientes", campos(form)).expect(303).location();
    assertThat(loja.admin().submit("/clientes", campos(form)).expect(303).location()).isEqualTo(page);
    form.put("nome", "Outra pessoa");
    assertThat(loja.admin().submit("/clientes", campos(form)).expect(409).body())
        .contains("já foi enviado", "Outra pessoa");
    assertThat(loja.admin().get("/api/v1/clientes").items()).hasSize(1);
  }

  @Test
  void a_name_that_is_too_long_is_told_how_long_it_may_be() {
    assertThat(loja.admin().submit("/clientes", "nome", "a".repeat(201), "tipo", "PF", "documento", "").expect(422).body())
        .contains("Use no máximo 200 caracteres");
  }

  @Test
  void what_is_refused_is_shown_beside_what_was_typed() {
    Map<String, String> form = maria("documento", "111.222.333-44");
    form.put("nome", " ");
    form.put("cep", "123");
    form.put("endereco", "Rua das Palmeiras, 7");
    assertThat(loja.admin().submit("/clientes", campos(form)).expect(422).body())
        .contains("O cliente não foi salvo", "Preencha este campo.", "O CEP tem 8 dígitos.", "111.222.333-44", "Rua das Palmeiras, 7")
        .contains("href=\"#campo-nome\"", "href=\"#campo-documento\"", "href=\"#campo-cep\"");
    assertThat(loja.admin().get("/api/v1/clientes").items()).isEmpty();
  }

  @Test
  void a_document_that_is_taken_is_told_over_the_form() {
    Map<String, String> form = maria();
    loja.admin().submit("/clientes", campos(form)).expect(303);
    assertThat(loja.admin().submit("/clientes", campos(maria("documento", form.get("documento")))).expect(409).body())
        .contains("Já há um cliente com este documento nesta loja.", "Maria das Dores");
  }

  @Test
  void a_stale_edit_shows_what_is_in_force_and_what_was_typed() {
    String page = loja.admin().submit("/clientes", campos(maria())).expect(303).location();
    Map<String, String> first = maria("nome", "Maria do Carmo");
    first.put("versao", "1");
    loja.admin().submit(page, campos(first)).expect(303);

    Map<String, String> second = maria("nome", "Maria José");
    second.put("versao", "1");
    assertThat(loja.admin().submit(page, campos(second)).expect(412).body())
        .contains("Alguém alterou antes de você", "value=\"Maria do Carmo\"", "Você havia digitado: Maria José")
        .contains("name=\"versao\" value=\"2\"");
    assertThat(loja.admin().visit(page).body()).contains("Maria do Carmo");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
    "<script>alert(1)</script>, &lt;script", "\"><img src=x>, &lt;img", "حسن & Filhos 🏗️ <b>, حسن &amp; Filhos 🏗️ &lt;b"
  })
  void names_stand_on_pages_as_text(String name, String escaped) {
    String page = loja.admin().submit("/clientes", campos(maria("nome", name))).expect(303).location();
    for (String path : new String[] {page, "/clientes", page + "/editar", page + "/obras/nova"}) {
      assertThat(loja.admin().visit(path).expect(200).body())
          .doesNotContain("<script>alert", "<img src=x", "<b>")
          .contains(escaped);
    }
  }

  @Test
  void the_list_is_searched_and_read_on() {
    for (int i = 1; i <= 21; i++) {
      loja.cliente("Pedro Alves " + i);
    }
    loja.cliente("Ana Souza");
    String first = loja.admin().visit("/clientes?q=pedro").expect(200).body();
    assertThat(first).contains("Pedro Alves 1<", "Próximos", "q=pedro&amp;cursor=").doesNotContain("Ana Souza");
    String next = first.replaceAll("(?s).*href=\"(/clientes\\?[^\"]*cursor=[^\"]+)\".*", "$1").replace("&amp;", "&");
    assertThat(loja.admin().visit(next).expect(200).body()).contains("Pedro Alves 9<").doesNotContain("Pedro Alves 8<");
    assertThat(loja.admin().visit("/clientes?q=ningu%C3%A9m").body()).contains("Nenhum cliente encontrado");
  }

  @Test
  void a_seller_changes_only_those_registered_by_themselves() {
    PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);
    String own = vendedor.submit("/clientes", campos(maria())).expect(303).location();
    String theirs = "/clientes/" + loja.cliente("De outro vendedor");
    assertThat(vendedor.visit(own).body()).contains(own + "/editar", "Inativar");
    assertThat(vendedor.visit(theirs).expect(200).body()).doesNotContain("/editar\"", "Inativar");
    vendedor.visit(theirs + "/editar").expect(403);
    vendedor.submit(theirs, campos(maria("versao", "1"))).expect(403);
    vendedor.submit(theirs + "/inativar").expect(403);
  }

  @Test
  void a_reader_is_shown_no_way_to_change() {
    PessoaDeTeste financeiro = loja.pessoa(Role.FINANCEIRO);
    String cliente = "/clientes/" + loja.cliente("Maria");
    assertThat(financeiro.visit("/clientes").expect(200).body()).doesNotContain("/clientes/novo");
    assertThat(financeiro.visit(cliente).expect(200).body()).doesNotContain("Editar", "Nova obra");
    financeiro.visit("/clientes/novo").expect(403);
    financeiro.submit("/clientes", campos(maria())).expect(403);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"MOTORISTA", "ESTOQUISTA"})
  void who_has_nothing_to_do_with_customers_sees_none(Role role) {
    PessoaDeTeste pessoa = loja.pessoa(role);
    String cliente = "/clientes/" + loja.cliente("Maria");
    pessoa.visit("/clientes").expect(403);
    pessoa.visit(cliente).expect(403);
    pessoa.visit(cliente + "/editar").expect(403);
    pessoa.submit(cliente + "/inativar").expect(403);
  }

  @Test
  void another_stores_customer_is_not_here() {
    String cliente = "/clientes/" + outra.cliente("Segredo da outra loja");
    for (RespostaDeTeste answer : new RespostaDeTeste[] {
        loja.admin().visit(cliente), loja.admin().visit(cliente + "/editar"),
        loja.admin().visit(cliente + "/obras/nova"),
        loja.admin().submit(cliente, campos(maria("versao", "1"))), loja.admin().submit(cliente + "/inativar"),
        loja.admin().submit(cliente + "/obras", "nome", "Casa"), loja.admin().visit("/clientes/0-0"),
        loja.admin().visit("/clientes/" + UUID.randomUUID())}) {
      assertThat(answer.expect(404).body()).doesNotContain("Segredo");
    }
    assertThat(outra.admin().visit(cliente).expect(200).body()).doesNotContain("Inativo");
  }
}
