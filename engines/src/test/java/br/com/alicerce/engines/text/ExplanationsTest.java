package br.com.alicerce.engines.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  private final Explanations explanations = Explanations.ptBr();

  @Test
  void texts_come_with_their_accents_and_numbers_as_brazilians_write_them() {
    var inputs = Inputs.none().decimal("suggested", new BigDecimal("1234567.500"));

    assertThat(explanations.sentence(List.of("stock.suggestion"), inputs))
        .isEqualTo("Sugestão: comprar 1.234.567,5.");
  }

  @Test
  void counts_take_their_noun_and_words_their_translation() {
    var inputs = Inputs.none().count("days_of_cover", 1).word("risk", "medium");

    assertThat(explanations.sentence(List.of("stock.cover"), inputs))
        .isEqualTo("O estoque disponível dura 1 dia; risco de faltar: médio.");
    assertThat(explanations.sentence(
        List.of("stock.cover"), Inputs.none().count("days_of_cover", 1000).word("risk", "low")))
        .isEqualTo("O estoque disponível dura 1.000 dias; risco de faltar: baixo.");
  }

  @Test
  void names_are_shown_as_they_are_and_days_as_brazilians_write_them() {
    var inputs = Inputs.none().count("together", 5).count("with_reason", 6).name("reason", "Tê $1 \\ {product}").name("product", "Cal");

    assertThat(explanations.sentence(List.of("sales.bought_together"), inputs))
        .isEqualTo("5 de 6 pedidos com Tê $1 \\ {product} também levaram Cal.");
    assertThat(explanations.sentence(List.of("sales.repeat_expected"),
        Inputs.none().count("every_days", 1).day("expected", LocalDate.of(2026, 3, 1))))
        .isEqualTo("Costuma voltar a cada 1 dia: recompra prevista para 01/03/2026.");
    assertThat(Inputs.none().day("expected", LocalDate.of(2026, 3, 1)).day("none", null).toWire().values())
        .containsExactly("2026-03-01", null);
  }

  @Test
  void a_sentence_with_a_hole_is_refused() {
    var suggestion = List.of("stock.suggestion");

    assertThatThrownBy(() -> explanations.sentence(suggestion, Inputs.none())).hasMessageContaining("suggested");
    assertThatThrownBy(() -> explanations.sentence(suggestion, Inputs.none().decimal("suggested", null)))
        .hasMessageContaining("absent input suggested");
    assertThatThrownBy(() -> explanations.sentence(List.of("stock.unheard_of"), Inputs.none()))
        .hasMessageContaining("no text for stock.unheard_of");
  }

  @Test
  void inputs_keep_order_and_go_on_the_wire_as_strings_numbers_and_nulls() {
    var inputs = Inputs.none()
        .decimal("b", new BigDecimal("1E+3"))
        .count("a", 2)
        .word("d", "high")
        .decimal("c", null);

    assertThat(inputs.toWire().sequencedKeySet()).containsExactly("b", "a", "d", "c");
    assertThat(inputs.toWire().values()).containsExactly("1000", 2L, "high", null);
    assertThatThrownBy(() -> inputs.count("a", 3)).hasMessage("two inputs named a");
  }
}
