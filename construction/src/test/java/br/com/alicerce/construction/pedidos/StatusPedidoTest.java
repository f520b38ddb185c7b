package br.com.alicerce.construction.pedidos;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.pedidos.TransicaoPedido.Next;
import br.com.alicerce.construction.pedidos.TransicaoPedido.Refused;
import br.com.alicerce.construction.pedidos.TransicaoPedido.WrongModalidade;
import br.com.alicerce.construction.pedidos.TransicaoPedido.WrongStatus;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusPedidoTest {

  /** Every status by every command: the steps, {@code -} where the status forbids it, {@code x} where the way does. */
  private static final String TABLE =
      """
      command           way      | pendente      em_preparacao         saiu_entrega  entregue cancelado
      PREPARAR          entrega  | em_preparacao -                     -             -        -
      PREPARAR          retirada | em_preparacao -                     -             -        -
      SAIR_PARA_ENTREGA entrega  | -             saiu_entrega          -             -        -
      SAIR_PARA_ENTREGA retirada | -             x                     -             -        -
      ENTREGAR          entrega  | -             -                     entregue      -        -
      ENTREGAR          retirada | -             -                     entregue      -        -
      RETIRAR           entrega  | -             x                     -             -        -
      RETIRAR           retirada | -             saiu_entrega+entregue -             -        -
      CANCELAR          entrega  | cancelado     cancelado             cancelado     -        -
      CANCELAR          retirada | cancelado     cancelado             cancelado     -        -
      ESTORNAR_STATUS   entrega  | -             pendente              em_preparacao -        -
      ESTORNAR_STATUS   retirada | -             pendente              em_preparacao -        -
      """;

  @Test
  void every_status_answers_every_command_as_the_table_says() {
    var lines = TABLE.lines().toList();
    var statuses = lines.getFirst().split("\\|")[1].strip().split(" +");
    var seen = new HashSet<String>();
    for (var line : lines.subList(1, lines.size())) {
      var head = line.split("\\|")[0].strip().split(" +");
      var cells = line.split("\\|")[1].strip().split(" +");
      var comando = ComandoPedido.valueOf(head[0]);
      var modalidade = Modalidade.of(head[1]).orElseThrow();
      for (int i = 0; i < statuses.length; i++) {
        var atual = StatusPedido.of(statuses[i]).orElseThrow();
        seen.add(atual + " " + comando + " " + modalidade);
        assertThat(answer(atual, comando, modalidade))
            .as("%s of %s from %s", comando, modalidade, atual)
            .isEqualTo(cells[i]);
      }
    }
    assertThat(seen)
        .hasSize(StatusPedido.values().length * ComandoPedido.values().length * Modalidade.values().length);
  }

  @Test
  void taking_it_at_the_counter_passes_through_both_steps() {
    var next = (Next) StatusPedido.EM_PREPARACAO.on(ComandoPedido.RETIRAR, Modalidade.RETIRADA);

    assertThat(next.passos()).containsExactly(StatusPedido.SAIU_ENTREGA, StatusPedido.ENTREGUE);
    assertThat(next.status()).isEqualTo(StatusPedido.ENTREGUE);
  }

  @Test
  void a_refusal_names_the_status_and_has_a_word_for_programs_and_a_sentence_for_people() {
    var early = (Refused) StatusPedido.PENDENTE.on(ComandoPedido.ENTREGAR, Modalidade.ENTREGA);
    var counter = (Refused) StatusPedido.EM_PREPARACAO.on(ComandoPedido.SAIR_PARA_ENTREGA, Modalidade.RETIRADA);
    var lorry = (Refused) StatusPedido.EM_PREPARACAO.on(ComandoPedido.RETIRAR, Modalidade.ENTREGA);

    assertThat(early.atual()).isEqualTo(StatusPedido.PENDENTE);
    assertThat(early.code()).isEqualTo("pedido_status_invalido");
    assertThat(early.mensagem()).isEqualTo("Não é possível entregar: o pedido está pendente.");
    assertThat(counter.atual()).isEqualTo(StatusPedido.EM_PREPARACAO);
    assertThat(counter.code()).isEqualTo("pedido_modalidade_invalida");
    assertThat(counter.mensagem())
        .isEqualTo("Não é possível sair para entrega: o pedido é para retirada no balcão.");
    assertThat(lorry.mensagem()).isEqualTo("Não é possível entregar no balcão: o pedido é para entrega.");
  }

  @ParameterizedTest
  @CsvSource({
    "PENDENTE, pendente, Pendente",
    "EM_PREPARACAO, em_preparacao, Em preparação",
    "SAIU_ENTREGA, saiu_entrega, Saiu para entrega",
    "ENTREGUE, entregue, Entregue",
    "CANCELADO, cancelado, Cancelado"
  })
  void each_status_has_a_word_and_a_label(StatusPedido status, String word, String rotulo) {
    assertThat(status.word()).isEqualTo(word);
    assertThat(status.rotulo()).isEqualTo(rotulo);
    assertThat(StatusPedido.of(word)).contains(status);
  }

  @Test
  void another_spelling_is_no_status() {
    assertThat(StatusPedido.values()).hasSize(5);
    assertThat(StatusPedido.of("EM_PREPARACAO")).isEmpty();
    assertThat(StatusPedido.of("em preparação")).isEmpty();
    assertThat(Modalidade.of("ENTREGA")).isEmpty();
  }

  private static String answer(StatusPedido atual, ComandoPedido comando, Modalidade modalidade) {
    return switch (atual.on(comando, modalidade)) {
      case Next next -> next.passos().stream().map(StatusPedido::word).collect(Collectors.joining("+"));
      case WrongStatus refused -> refused.atual() == atual ? "-" : "refused for " + refused.atual();
      case WrongModalidade refused -> refused.atual() == atual ? "x" : "refused for " + refused.atual();
    };
  }
}
