package br.com.alicerce.construction.cotacoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.testes.LojaDeTeste;
import br.com.alicerce.construction.testes.PessoaDeTeste;
import br.com.alicerce.construction.testes.RespostaDeTeste;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.platform.security.Role;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CotacaoPagesTest {

  private static ServidorDeTeste servidor;

  private final LojaDeTeste loja = servidor.loja();
  private final PessoaDeTeste vendedor = loja.pessoa(Role.VENDEDOR);
  private final PessoaDeTeste financeiro = loja.pessoa(Role.FINANCEIRO);

  @BeforeAll
  static void start() {
    servidor = ServidorDeTeste.start();
  }

  @AfterAll
  static void stop() {
    servidor.close();
  }

  @Test
  void a_seller_sells_by_forms_alone() {
    String cliente = loja.cliente("Construtora Horizonte");
    String cimento = loja.produto("Cimento CP-II 50 kg", "SC", "38.90");

    assertThat(vendedor.visit("/cotacoes/nova").expect(200).body()).contains("Novo orçamento");
    String page = save(cliente, cimento, "1,5", "enviar").expect(422).body();
    assertThat(page).contains("Nesta unidade a quantidade é inteira").contains("Construtora Horizonte");

    String quote = save(cliente, cimento, "40", "salvar").expect(303).location();
    assertThat(vendedor.visit(quote).expect(200).body()).contains("COT-001", "Rascunho", "1.556,00");
    assertThat(vendedor.visit("/cotacoes").expect(200).body()).contains("COT-001", "Construtora Horizonte");

    vendedor.submit(quote + "/enviar").expect(303);
    financeiro.submit(quote + "/aprovar").expect(303);
    String order = vendedor.submit(quote + "/converter").expect(303).location();
    assertThat(order).startsWith("/pedidos/");
    assertThat(vendedor.visit(quote).body()).contains("Este orçamento virou pedido", order);
  }

  @Test
  void what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() {
    String cimento = loja.produto("Cimento", "SC", "38.90");
    String page = vendedor.submit("/cotacoes", "cliente_id", "", "produto_id", cimento, "quantidade", "4,5",
        "preco_unitario", "38,90", "item_desconto_percentual", "", "validade_dias", "9x", "acao", "salvar")
        .expect(422).body();
    assertThat(page)
        .contains("Escolha o cliente.", "Digite a validade em dias", "value=\"4,5\"", "value=\"9x\"");
  }

  @Test
  void a_form_that_arrives_twice_makes_one_quote() {
    String cliente = loja.cliente("Ana");
    String first = vendedor.submit("/cotacoes", "cliente_id", cliente, "idempotency_key", "a").expect(303).location();
    String again = vendedor.submit("/cotacoes", "cliente_id", cliente, "idempotency_key", "a").expect(303).location();
    assertThat(again).isEqualTo(first);
    assertThat(loja.events("quote_created")).hasSize(1);
  }

  @Test
  void another_stores_quote_is_not_there() {
    String quote = vendedor.submit("/cotacoes", "cliente_id", loja.cliente("Ana")).expect(303).location();
    PessoaDeTeste stranger = servidor.loja().pessoa(Role.ADMIN);
    stranger.visit(quote).expect(404);
    stranger.visit(quote + "/editar").expect(404);
    stranger.submit(quote + "/enviar").expect(404);
    stranger.submit(quote, "cliente_id", loja.cliente("Bia"), "versao", "1").expect(404);
    loja.pessoa(Role.VENDEDOR).visit(quote).expect(404);
    vendedor.visit("/cotacoes/isto-nao-e-nada").expect(404);
  }

  @Test
  void another_stores_customer_cannot_be_chosen() {
    String foreign = servidor.loja().cliente("Cliente de outra loja");
    assertThat(vendedor.submit("/cotacoes", "cliente_id", foreign).expect(422).body())
        .contains("Não há este cliente nesta loja.").doesNotContain("Cliente de outra loja");
  }

  @Test
  void names_are_text_and_never_markup() {
    String cliente = loja.cliente("<script>alert(1)</script>");
    String quote = vendedor.submit("/cotacoes", "cliente_id", cliente).expect(303).location();
    for (String path : new String[] {quote, quote + "/editar", "/cotacoes", "/clientes/opcoes?q=script"}) {
      assertThat(vendedor.visit(path).expect(200).body())
          .contains("&lt;script").doesNotContain("<script>alert(1)");
    }
  }

  @Test
  void a_form_of_another_site_is_refused() {
    vendedor.submitFrom("http://mau.example", "/cotacoes", "cliente_id", loja.cliente("Ana")).expect(403);
    assertThat(loja.events("quote_created")).isEmpty();
  }

  @Test
  void a_status_that_forbids_says_where_the_quote_stands() {
    String quote = vendedor.submit("/cotacoes", "cliente_id", loja.cliente("Ana")).expect(303).location();
    assertThat(financeiro.submit(quote + "/aprovar").expect(409).body())
        .contains("Não foi feito", "o orçamento está em rascunho");
    assertThat(vendedor.submit(quote + "/enviar").expect(422).body()).contains("Inclua pelo menos um item");
  }

  @Test
  void a_draft_that_somebody_else_changed_is_not_overwritten() {
    String cliente = loja.cliente("Ana");
    String quote = vendedor.submit("/cotacoes", "cliente_id", cliente, "observacoes", "a").expect(303).location();
    vendedor.submit(quote, "cliente_id", cliente, "versao", "1", "observacoes", "b").expect(303);
    assertThat(vendedor.submit(quote, "cliente_id", cliente, "versao", "1", "observacoes", "c").expect(412).body())
        .contains("Alguém alterou este orçamento");
    assertThat(vendedor.visit(quote).body()).contains("</strong>b</p>");
  }

  @Test
  void buttons_follow_status_and_permissions() {
    String quote = save(loja.cliente("Ana"), loja.produto("Areia", "M3", "120.00"), "2,5", "salvar")
        .expect(303).location();
    offers(vendedor, quote, "editar", "enviar", "cancelar", "duplicar");
    offers(financeiro, quote);
    vendedor.submit(quote + "/enviar").expect(303);
    offers(vendedor, quote, "link", "rejeitar", "revisar", "cancelar", "duplicar");
    offers(financeiro, quote, "link", "aprovar");
    offers(loja.admin(), quote, "link", "aprovar", "rejeitar", "revisar", "cancelar", "duplicar");
    financeiro.submit(quote + "/aprovar").expect(303);
    offers(vendedor, quote, "link", "converter", "duplicar");
    offers(financeiro, quote, "link");
    offers(loja.admin(), quote, "link", "converter", "cancelar", "duplicar");
    vendedor.submit(quote + "/converter").expect(303);
    offers(loja.admin(), quote, "link", "duplicar");
    loja.pessoa(Role.ESTOQUISTA).visit(quote).expect(403);
    loja.pessoa(Role.MOTORISTA).visit(quote).expect(403);
  }

  @Test
  void the_calculator_answers_lines_and_totals_and_writes_nothing() {
    String cimento = loja.produto("Cimento", "SC", "38.90");
    loja.entrada(cimento, "3");
    String html = vendedor.submit("/cotacoes/calculo", "produto_id", cimento, "quantidade", "10", "preco_unitario", "",
        "item_desconto_percentual", "5", "desconto_percentual", "2").expect(200).body();
    assertThat(html).contains("369,55", "362,16", "38,90", "Estoque insuficiente: só há 3");
    assertThat(vendedor.submit("/cotacoes/calculo", "produto_id", cimento, "quantidade", "x").expect(200).body())
        .contains("data-slot=\"total\">–");
    assertThat(loja.events("quote_created")).isEmpty();
    financeiro.submit("/cotacoes/calculo").expect(403);
  }

  @Test
  void searches_answer_this_stores_things_only() {
    String cliente = loja.cliente("Marcenaria Sol");
    loja.obra(cliente, "Casa da praia");
    loja.produto("Cimento CP-II", "SC", "38.90");
    assertThat(vendedor.visit("/clientes/opcoes?q=marc").expect(200).body()).contains("Marcenaria Sol");
    assertThat(vendedor.visit("/obras/opcoes?cliente_id=" + cliente).expect(200).body()).contains("Casa da praia");
    assertThat(vendedor.visit("/produtos/opcoes?q=cim").expect(200).body()).contains("Cimento CP-II", "38,90");
    PessoaDeTeste stranger = servidor.loja().pessoa(Role.VENDEDOR);
    assertThat(stranger.visit("/clientes/opcoes?q=marc").expect(200).body()).doesNotContain("Marcenaria");
    assertThat(stranger.visit("/obras/opcoes?cliente_id=" + cliente).expect(200).body()).doesNotContain("praia");
    assertThat(stranger.visit("/produtos/opcoes?q=cim").expect(200).body()).doesNotContain("Cimento");
    loja.pessoa(Role.MOTORISTA).visit("/clientes/opcoes").expect(403);
  }

  @Test
  void the_day_begins_where_a_person_has_something_to_do() {
    assertThat(vendedor.visit("/").expect(303).location()).isEqualTo("/painel");
    assertThat(vendedor.visit("/painel").expect(200).body())
        .contains("Orçamentos de hoje").doesNotContain("stock-alerts");
    assertThat(loja.admin().visit("/painel").body()).contains("/api/v1/insights/fragments/stock-alerts");
    assertThat(loja.pessoa(Role.MOTORISTA).visit("/").expect(303).location()).isEqualTo("/pedidos");
  }

  private RespostaDeTeste save(String cliente, String produto, String quantidade, String acao) {
    return vendedor.submit("/cotacoes", "cliente_id", cliente, "validade_dias", "7", "produto_id", produto,
        "quantidade", quantidade, "preco_unitario", "", "item_desconto_percentual", "", "acao", acao);
  }

  private static void offers(PessoaDeTeste pessoa, String quote, String... verbs) {
    Set<String> offered = Pattern.compile("(?:action|href)=\"" + Pattern.quote(quote) + "/([a-z]+)\"")
        .matcher(pessoa.visit(quote).expect(200).body()).results()
        .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    assertThat(offered).containsExactlyInAnyOrder(verbs);
  }
}
