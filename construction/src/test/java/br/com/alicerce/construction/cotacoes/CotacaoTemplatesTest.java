package br.com.alicerce.construction.cotacoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.cotacoes.CotacaoView.Acao;
import br.com.alicerce.platform.pages.Pages;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.ui.Badge;
import br.com.alicerce.platform.pages.ui.FieldErrors;
import br.com.alicerce.platform.pages.ui.Pager;
import br.com.alicerce.platform.pages.ui.Tone;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CotacaoTemplatesTest {

  private static final Templates TEMPLATES = Templates.of("construction");
  private static final EditorView.Linha LINHA =
      new EditorView.Linha("p1", "Cimento <50 kg>", "sc", "40", "38,90", "5", "R$ 1.478,20", "Só há 3 sc.", false, "",
          false, "", "");
  private static final TotaisView TOTAIS = new TotaisView("1 item", "R$ 1.478,20", "–", "R$ 1.478,20");

  @Test
  void the_calculator_answers_every_slot_that_the_editor_shows() {
    String editor = render("cotacoes/editor.jte", editor());
    String answer = render("cotacoes/calculo.jte", new CalculoView(List.of(LINHA), TOTAIS));
    assertThat(slots(answer)).isEqualTo(slots(editor)).contains("aviso", "preco", "total", "subtotal", "desconto");
  }

  @Test
  void a_line_is_sent_with_every_field_that_belongs_to_it() {
    assertThat(render("cotacoes/editor-linha.jte", LINHA))
        .contains("name=\"produto_id\" value=\"p1\"", "name=\"quantidade\"", "name=\"preco_unitario\"")
        .contains("name=\"item_desconto_percentual\"", "Cimento &lt;50 kg&gt;");
  }

  @Test
  void the_product_that_is_being_looked_for_is_not_sent() {
    assertThat(render("cotacoes/editor-entrada.jte", List.of())).doesNotContain("name=");
  }

  @Test
  void the_editor_saves_by_f8_and_sends_by_f9() {
    assertThat(render("cotacoes/editor.jte", editor()))
        .containsPattern("value=\"salvar\"\\s+aria-keyshortcuts=\"F8\"")
        .containsPattern("value=\"enviar\"\\s+aria-keyshortcuts=\"F9 Control\\+Enter\"");
  }

  @Test
  void a_page_offers_only_what_this_person_may_do() {
    assertThat(cotacao(EnumSet.of(Acao.CONVERTER)))
        .contains("/converter\"").doesNotContain("/aprovar\"", "/enviar\"", "<dialog");
    assertThat(cotacao(EnumSet.of(Acao.CANCELAR))).contains("<dialog", "/cancelar\"").doesNotContain("/converter\"");
  }

  @Test
  void finding_nothing_is_not_the_same_as_having_nothing() {
    assertThat(lista("zzz", null)).contains("Nenhum orçamento encontrado");
    assertThat(lista("", "enviada")).contains("Nenhum orçamento encontrado");
    assertThat(lista("", null)).contains("Ainda não há orçamentos");
  }

  private static EditorView editor() {
    EditorView.Escolha nada = EditorView.Escolha.NADA;
    return new EditorView(
        null, "/cotacoes", null, nada, nada, "7", "", "", List.of(LINHA), TOTAIS, null, FieldErrors.NONE);
  }

  private static String cotacao(Set<Acao> acoes) {
    CotacaoView.Loja loja = new CotacaoView.Loja("Loja", "", "");
    BigDecimal zero = new BigDecimal("0.00");
    return render("cotacoes/cotacao.jte", new CotacaoView(
        new UUID(0, 1), "COT-001", new Badge(Tone.GOOD, "Aprovada"), "Ana", acoes, List.of(), List.of(), zero, zero,
        zero, zero, null, null, loja, List.of(), List.of()));
  }

  private static String lista(String q, String status) {
    CotacoesView view = new CotacoesView(List.of(), q, status, List.of(), true, new Pager(null, null));
    return render("cotacoes/lista.jte", view);
  }

  private static Set<String> slots(String html) {
    return Pattern.compile("data-slot=\"([a-z]+)\"").matcher(html).results()
        .map((MatchResult slot) -> slot.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String render(String template, Object view) {
    return Pages.fragment(TEMPLATES.content(template, view));
  }
}
