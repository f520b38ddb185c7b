package br.com.alicerce.platform.pages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.pages.Pages;
import gg.jte.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  private static final Content WORDS = output -> output.writeUserContent("a <b> c");

  @Test
  void what_a_person_typed_never_becomes_markup() {
    String hostile = "\"><script>x</script>";
    for (Content component : List.<Content>of(
        new Badge(Tone.GOOD, hostile), Button.submit(hostile),
        Field.text("nome", hostile).value(hostile).error(hostile),
        TextArea.of("obs", hostile).value(hostile), new SearchOption(hostile, hostile, hostile, hostile),
        SearchSelect.of("cliente_id", hostile, "/x").chosen(hostile, hostile), new Flash(Tone.BAD, hostile),
        new Notice(Tone.WARN, hostile, hostile, null), Detail.of(hostile, hostile).value(),
        new Tile(hostile, hostile, hostile, Tone.BAD, "/x"), PageHead.of(hostile).text(hostile))) {
      assertThat(html(component)).doesNotContain("<script>").contains("script");
    }
  }

  @Test
  void a_field_in_error_is_announced_and_points_at_its_message() {
    assertThat(html(Field.money("preco_base", "Preço").value("x").error("Escreva um número.").mandatory()))
        .contains("for=\"campo-preco-base\"", "id=\"campo-preco-base\"", "name=\"preco_base\"", "required")
        .contains("aria-invalid=\"true\"", "aria-describedby=\"campo-preco-base-note\"", "inputmode=\"decimal\"")
        .contains("<p class=\"field-error\" id=\"campo-preco-base-note\">Escreva um número.</p>");
  }

  @Test
  void a_field_without_trouble_says_nothing_of_it() {
    assertThat(html(Field.text("nome", "Nome"))).doesNotContain("aria-invalid", "aria-describedby", "required");
  }

  @Test
  void a_problem_links_to_the_inputs_at_fault() {
    assertThat(html(new ProblemAlert("Confira", "Há campos a corrigir.",
            List.of(new FieldError("preco_base", "Informe o preço.")))))
        .contains("role=\"alert\"", "<a href=\"#campo-preco-base\">Informe o preço.</a>");
  }

  @Test
  void a_problem_that_one_input_tells_in_full_is_said_once() {
    assertThat(html(new ProblemAlert("Confira", "Informe o preço.", List.of(new FieldError("preco_base", "Informe o preço.")))))
        .containsOnlyOnce("Informe o preço.");
    assertThat(html(new ProblemAlert("Confira", "Corrija os 2 campos indicados.", List.of(
        new FieldError("nome", "Preencha este campo."), new FieldError("preco_base", "Preencha este campo.")))))
        .contains("<a href=\"#campo-nome\">Preencha este campo.</a>", "<a href=\"#campo-preco-base\">Preencha este campo.</a>");
  }

  @Test
  void a_button_tells_its_keys_to_the_page_and_the_first_to_the_eye() {
    assertThat(html(Button.submit("Enviar").primary().keys("F9 Control+Enter").sending("acao", "enviar")))
        .contains("aria-keyshortcuts=\"F9 Control+Enter\"", "<kbd aria-hidden=\"true\">F9</kbd>")
        .contains("type=\"submit\"", "name=\"acao\"", "value=\"enviar\"");
  }

  @Test
  void a_button_that_opens_a_dialog_does_not_send_the_form() {
    assertThat(html(Button.opening("Cancelar", "cancelar"))).contains("type=\"button\"", "data-opens=\"cancelar\"");
  }

  @Test
  void a_link_is_a_link() {
    assertThat(html(Button.link("Nova", "/cotacoes/nova")))
        .contains("<a ", "href=\"/cotacoes/nova\"")
        .doesNotContain("<button");
  }

  @Test
  void the_chosen_option_is_selected() {
    List<Option> options = List.of(new Option("PF", "Pessoa física"), new Option("PJ", "Empresa"));
    assertThat(html(Select.of("tipo", "Tipo", options).value("PJ"))).contains("<option value=\"PJ\" selected>");
    assertThat(html(new Choice("tipo", "Tipo", options, "PJ"))).contains("value=\"PJ\" checked>");
  }

  @Test
  void a_search_that_a_script_takes_sends_nothing() {
    assertThat(html(SearchSelect.unsent("produto", "Produto", "/produtos/opcoes")))
        .contains("role=\"combobox\"", "aria-controls=\"produto-lista\"").doesNotContain("name=");
  }

  @Test
  void a_table_has_a_caption_and_heads() {
    assertThat(html(new Table("Orçamentos", List.of(Column.text("Número"), Column.figures("Total")), WORDS)))
        .contains("<caption class=\"visually-hidden\">Orçamentos</caption>")
        .contains("scope=\"col\" class=\"cell-figures\"", "a &lt;b&gt; c");
  }

  @Test
  void the_last_page_offers_no_next() {
    assertThat(html(new Pager(null, null))).isBlank();
    assertThat(html(new Pager("/cotacoes?cursor=a", null))).contains("Mais antigos").doesNotContain("Do início");
    assertThat(html(new Pager("/produtos?cursor=a", null).byName())).contains("Próximos").doesNotContain("Mais antigos");
  }

  @Test
  void a_fact_that_is_missing_is_a_dash() {
    assertThat(html(Details.of(Detail.of("E-mail", null), Detail.of("Nome", "Ana"))))
        .contains("<dd>–</dd>", "<dd>Ana</dd>");
  }

  @Test
  void a_later_part_holds_the_honest_line_from_the_start() {
    assertThat(html(new Later("/api/v1/insights/fragments/stock", "Indisponível agora.")))
        .contains("hx-get=\"/api/v1/insights/fragments/stock\"", "hx-request='{\"timeout\":3000}'")
        .contains("<p class=\"later-away\" hidden>Indisponível agora.</p>");
  }

  @Test
  void the_rest_of_the_house_draws_itself() {
    assertThat(html(new Tabs("Situação", List.of(new Tab("Todas", "/c", true), new Tab("Enviadas", "/e", false)))))
        .containsOnlyOnce("aria-current=\"page\"");
    assertThat(html(new Steps("Andamento", List.of(new Step("Pendente", Step.State.CURRENT, "")))))
        .contains("aria-current=\"step\"");
    assertThat(html(new Progress("Entregue", 3, 8, "3 de 8"))).contains("value=\"3\"", "max=\"8\"");
    assertThat(html(new ConfirmDialog("d", "Cancelar?", "Não volta.", "/x", WORDS, Button.submit("Cancelar"))))
        .contains("<dialog", "aria-labelledby=\"d-titulo\"", "method=\"post\" action=\"/x\"");
    assertThat(html(new Empty(Icon.QUOTE, "Nada", "Ainda.", WORDS))).contains("<h2>Nada</h2>", "a &lt;b&gt; c");
    assertThat(html(new Panel("Itens", WORDS, WORDS))).contains("<h2>Itens</h2>");
    assertThat(html(new Post("/sair", Button.submit("Sair")))).contains("method=\"post\" action=\"/sair\"");
    assertThat(html(new Checkbox("ativo", "Ativo", true, null))).contains("checked");
  }

  private static String html(Content content) {
    return Pages.fragment(content);
  }
}
