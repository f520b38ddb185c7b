package br.com.alicerce.construction.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.StatusCotacao;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstadoLinkTest {

  private static final UUID ID = new UUID(1, 1);

  @ParameterizedTest
  @CsvSource({
    "ENVIADA,    false, false, , ABERTO",
    "ENVIADA,    false, true,  , RECUSADO",
    "ENVIADA,    true,  false, , EXPIRADO",
    "ENVIADA,    true,  true,  , EXPIRADO",
    "APROVADA,   false, false, , APROVADO",
    "APROVADA,   false, true,  , APROVADO",
    "CONVERTIDA, false, false, , CONVERTIDO",
    "CANCELADA,  false, false, substituida, SUBSTITUIDO",
    "CANCELADA,  false, true,  Achou caro, CANCELADO",
    "CANCELADA,  false, false, , CANCELADO"
  })
  void a_customer_finds_the_quote_as_it_stands(
      StatusCotacao status, boolean expirada, boolean rejeitada, @Nullable String motivo, EstadoLink estado) {
    assertThat(EstadoLink.of(cotacao(status, expirada, rejeitada, motivo))).isEqualTo(estado);
  }

  @Test
  void no_link_leads_to_a_draft() {
    assertThatThrownBy(() -> EstadoLink.of(cotacao(StatusCotacao.RASCUNHO, false, false, null)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_no_may_become_a_yes_and_nothing_else_is_answered_twice() {
    assertThat(Arrays.stream(EstadoLink.values()).filter(EstadoLink::isAprovavel))
        .containsExactly(EstadoLink.ABERTO, EstadoLink.RECUSADO);
    assertThat(Arrays.stream(EstadoLink.values()).filter(EstadoLink::isRecusavel)).containsExactly(EstadoLink.ABERTO);
    assertThat(Arrays.stream(EstadoLink.values()).filter(EstadoLink::isAprovado))
        .containsExactly(EstadoLink.APROVADO, EstadoLink.CONVERTIDO);
  }

  private static Cotacao cotacao(StatusCotacao status, boolean expirada, boolean rejeitada, @Nullable String motivo) {
    return new Cotacao(ID, "COT-001", 1, status, ID, "Ana", null, null, ID, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE,
        BigDecimal.ZERO, BigDecimal.ONE, null, 7, List.of(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, expirada,
        null, null, null, null, null, rejeitada ? Instant.EPOCH : null, rejeitada ? "Caro" : null, null, null, null, motivo, null, null, 1);
  }
}
