package br.com.alicerce.construction.cotacoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.cotacoes.TransicaoCotacao.AlreadyConverted;
import br.com.alicerce.construction.cotacoes.TransicaoCotacao.Next;
import br.com.alicerce.construction.cotacoes.TransicaoCotacao.NotApproved;
import br.com.alicerce.construction.cotacoes.TransicaoCotacao.Refused;
import br.com.alicerce.construction.cotacoes.TransicaoCotacao.WrongStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCotacaoTest {

  /** Every status by every command: the next status, {@code -} where the status forbids it. */
  private static final String TABLE =
      """
      command    | rascunho     enviada      aprovada   convertida        cancelada
      EDITAR     | rascunho     -            -          -                 -
      ENVIAR     | enviada      -            -          -                 -
      APROVAR    | -            aprovada     -          -                 -
      CONVERTER  | not_approved not_approved convertida already_converted not_approved
      CANCELAR   | cancelada    cancelada    cancelada  -                 -
      REJEITAR   | -            enviada      -          -                 -
      DAR_LINK   | -            enviada      aprovada   convertida        -
      REVALIDAR  | -            enviada      -          -                 -
      REVISAR    | -            enviada      -          -                 -
      SUBSTITUIR | -            cancelada    -          -                 -
      """;

  @Test
  void every_status_answers_every_command_as_the_table_says() {
    var lines = TABLE.lines().toList();
    var statuses = lines.getFirst().split("\\|")[1].strip().split(" +");
    var seen = new HashSet<String>();
    for (var line : lines.subList(1, lines.size())) {
      var comando = ComandoCotacao.valueOf(line.split("\\|")[0].strip());
      var cells = line.split("\\|")[1].strip().split(" +");
      for (int i = 0; i < statuses.length; i++) {
        var atual = StatusCotacao.of(statuses[i]).orElseThrow();
        seen.add(atual + " " + comando);
        assertThat(answer(atual, comando)).as("%s from %s", comando, atual).isEqualTo(cells[i]);
      }
    }
    assertThat(seen).hasSize(StatusCotacao.values().length * ComandoCotacao.values().length);
  }

  @Test
  void a_refusal_names_the_status_that_forbids_it() {
    for (var atual : StatusCotacao.values()) {
      for (var comando : ComandoCotacao.values()) {
        if (atual.on(comando) instanceof Refused refused) {
          assertThat(refused.atual()).isEqualTo(atual);
        }
      }
    }
  }

  @Test
  void a_refusal_has_a_word_for_programs_and_a_sentence_for_the_counter() {
    var draft = (Refused) StatusCotacao.RASCUNHO.on(ComandoCotacao.CONVERTER);
    var again = (Refused) StatusCotacao.CONVERTIDA.on(ComandoCotacao.CONVERTER);
    var sent = (Refused) StatusCotacao.ENVIADA.on(ComandoCotacao.EDITAR);

    assertThat(draft.code()).isEqualTo("cotacao_nao_aprovada");
    assertThat(draft.mensagem()).isEqualTo("Este orçamento está em rascunho. Só orçamento aprovado vira pedido.");
    assertThat(again.code()).isEqualTo("cotacao_ja_convertida");
    assertThat(sent.code()).isEqualTo("cotacao_status_invalido");
    assertThat(sent.mensagem()).isEqualTo("Não é possível editar: o orçamento já foi enviado.");
  }

  @Test
  void only_an_approved_quote_needs_a_reason_to_be_cancelled() {
    assertThat(Arrays.stream(StatusCotacao.values()).filter(StatusCotacao::needsReasonToCancel))
        .containsExactly(StatusCotacao.APROVADA);
  }

  @Test
  void only_a_sent_quote_can_expire() {
    assertThat(Arrays.stream(StatusCotacao.values()).filter(status -> status.isExpirada(Instant.EPOCH, Instant.MAX)))
        .containsExactly(StatusCotacao.ENVIADA);
  }

  @Test
  void a_sent_quote_holds_until_its_last_instant_and_for_ever_where_none_was_set() {
    var validaAte = Instant.parse("2026-01-31T23:59:59Z");

    assertThat(StatusCotacao.ENVIADA.isExpirada(validaAte, validaAte.minusSeconds(1))).isFalse();
    assertThat(StatusCotacao.ENVIADA.isExpirada(validaAte, validaAte.plusSeconds(1))).isTrue();
    assertThat(StatusCotacao.ENVIADA.isExpirada(null, Instant.MAX)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "RASCUNHO, rascunho, Rascunho",
    "ENVIADA, enviada, Enviado",
    "APROVADA, aprovada, Aprovado",
    "CONVERTIDA, convertida, Convertido",
    "CANCELADA, cancelada, Cancelado"
  })
  void each_status_has_a_word_and_a_label(StatusCotacao status, String word, String rotulo) {
    assertThat(status.word()).isEqualTo(word);
    assertThat(status.rotulo()).isEqualTo(rotulo);
    assertThat(StatusCotacao.of(word)).contains(status);
  }

  @Test
  void expired_is_not_a_status() {
    assertThat(StatusCotacao.values()).hasSize(5);
    assertThat(StatusCotacao.of("expirada")).isEmpty();
    assertThat(StatusCotacao.of("RASCUNHO")).isEmpty();
  }

  private static String answer(StatusCotacao atual, ComandoCotacao comando) {
    return switch (atual.on(comando)) {
      case Next(StatusCotacao status) -> status.word();
      case AlreadyConverted() -> "already_converted";
      case NotApproved(StatusCotacao _) -> "not_approved";
      case WrongStatus(StatusCotacao _, ComandoCotacao _) -> "-";
    };
  }
}
