package br.com.alicerce.construction.produtos;

import static br.com.alicerce.construction.testes.Formulario.campos;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
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

class ProdutoPagesTest {

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

  private static Map<String, String> cimento(String preco, String versao) {
    return new HashMap<>(Map.of(
        "nome", "Cimento CP II 50 kg", "unidade", "SC", "preco_base", preco, "codigo", "CIM-50", "versao", versao,
        "ativo", "true", "idempotency_key", UUID.randomUUID().toString()));
  }

  @Test
  void a_product_is_registered_priced_and_inactivated_by_page() {
    String page = loja.admin().submit("/produtos", campos(cimento("R$ 1.038,90", ""))).expect(303).location();
    assertThat(loja.admin().visit(page).expect(200).body())
        .contains("Cimento CP II 50 kg", "1.038,90 / sc", "O preço ainda não mudou", "CIM-50");

    loja.admin().submit(page + "/preco", "preco_base", "1.142,79", "versao", "1").expect(303);
    assertThat(loja.admin().visit(page).body()).contains("1.142,79 / sc", "+10%", "1.038,90");
    loja.admin().submit(page, campos(cimento("36,50", "2"))).expect(303);
    assertThat(loja.admin().visit("/produtos?q=cim").expect(200).body()).contains("36,50", page);

    loja.admin().submit(page + "/inativar").expect(303);
    assertThat(loja.admin().visit("/produtos").body()).doesNotContain(page);
    assertThat(loja.admin().visit("/produtos?ativo=false").body()).contains(page);
    assertThat(loja.admin().get("/api/v1" + page + "/precos").items()).hasSize(2);
  }

  @Test
  void one_form_sent_twice_changes_the_price_once() {
    String page = "/produtos/" + loja.produto("Areia", "M3", "120");
    Map<String, String> form = Map.of("preco_base", "130", "versao", "1", "idempotency_key", "uma vez");
    loja.admin().submit(page + "/preco", campos(form)).expect(303);
    loja.admin().submit(page + "/preco", campos(form)).expect(303);
    assertThat(loja.admin().get("/api/v1" + page + "/precos").items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "''       | Preencha este campo.", "abc      | Escreva um número, como 1234,56.",
    "1,234    | Use no máximo 2 casas decimais.", "0        | O preço vai de 0,01",
    "-5       | O preço vai de 0,01", "100000000 | O preço vai de 0,01"
  })
  void a_price_that_will_not_do_is_told_with_all_else_that_is_wrong(String preco, String words) {
    Map<String, String> form = cimento(preco, "");
    form.put("nome", "");
    form.put("ean", "12");
    assertThat(loja.admin().submit("/produtos", campos(form)).expect(422).body())
        .contains("O produto não foi salvo", words, "O EAN tem 8, 12, 13 ou 14 dígitos.", "CIM-50")
        .contains("href=\"#campo-nome\"");

    String page = "/produtos/" + loja.produto("Areia", "M3", "120");
    assertThat(loja.admin().submit(page + "/preco", "preco_base", preco, "versao", "1").expect(422).body())
        .contains("O preço não foi alterado", words);
  }

  @Test
  void a_stale_edit_shows_what_is_in_force() {
    String page = loja.admin().submit("/produtos", campos(cimento("38,90", ""))).expect(303).location();
    loja.admin().submit(page + "/preco", "preco_base", "40", "versao", "1").expect(303);
    assertThat(loja.admin().submit(page, campos(cimento("39,50", "1"))).expect(412).body())
        .contains("Alguém alterou antes de você", "value=\"40,00\"", "Você havia digitado: 39,50", "value=\"2\"");
    assertThat(loja.admin().submit(page + "/preco", "preco_base", "41", "versao", "1").expect(412).body())
        .contains("Alguém alterou antes de você", "Você havia digitado: 41");
  }

  @Test
  void a_code_that_is_taken_is_told_over_the_form() {
    loja.admin().submit("/produtos", campos(cimento("38,90", ""))).expect(303);
    assertThat(loja.admin().submit("/produtos", campos(cimento("38,90", ""))).expect(409).body())
        .contains("O produto não foi salvo", "value=\"CIM-50\"");
  }

  @Test
  void names_stand_on_pages_as_text() {
    String page = "/produtos/" + loja.produto("<i>Tubo</i> \u202E100 mm 🧱", "BARRA", "50");
    for (String path : new String[] {page, "/produtos", page + "/editar", "/estoque"}) {
      assertThat(loja.admin().visit(path).expect(200).body()).doesNotContain("<i>Tubo").contains("&lt;i", "🧱");
    }
  }

  @Test
  void a_seller_sees_what_is_available_and_changes_nothing() {
    PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);
    String produto = loja.produto("Areia", "M3", "120");
    loja.entrada(produto, "7.5");
    String page = "/produtos/" + produto;
    assertThat(loja.admin().visit(page).body())
        .contains("Físico", "Reservado", "Disponível", "Alterar preço", "Movimentar");
    assertThat(vendedor.visit(page).expect(200).body())
        .contains("Disponível", "7,5").doesNotContain("Físico", "Reservado", "Alterar preço", "Editar", "Movimentar");
    assertThat(loja.pessoa(Role.FINANCEIRO).visit(page).expect(200).body()).doesNotContain("Disponível", "7,5");
    vendedor.visit(page + "/editar").expect(403);
    vendedor.visit("/produtos/novo").expect(403);
    vendedor.submit("/produtos", campos(cimento("1", ""))).expect(403);
    vendedor.submit(page, campos(cimento("1", "1"))).expect(403);
    vendedor.submit(page + "/preco", "preco_base", "1", "versao", "1").expect(403);
    vendedor.submit(page + "/inativar").expect(403);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "MOTORISTA")
  void a_driver_sees_no_products(Role role) {
    PessoaDeTeste motorista = loja.pessoa(role);
    motorista.visit("/produtos").expect(403);
    motorista.visit("/produtos/" + loja.produto("Areia", "M3", "120")).expect(403);
  }

  @Test
  void another_stores_product_is_not_here() {
    String page = "/produtos/" + outra.produto("Areia da outra", "M3", "120");
    loja.admin().visit(page).expect(404);
    loja.admin().visit(page + "/editar").expect(404);
    loja.admin().submit(page, campos(cimento("1", "1"))).expect(404);
    loja.admin().submit(page + "/preco", "preco_base", "1", "versao", "1").expect(404);
    loja.admin().submit(page + "/inativar").expect(404);
  }
}
