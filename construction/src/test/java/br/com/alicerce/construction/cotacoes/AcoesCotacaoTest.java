package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.cotacoes.CotacaoView.Acao.APROVAR;
import static br.com.alicerce.construction.cotacoes.CotacaoView.Acao.DAR_LINK;
import static br.com.alicerce.construction.cotacoes.CotacaoView.Acao.DUPLICAR;
import static br.com.alicerce.construction.cotacoes.CotacaoView.Acao.REJEITAR;
import static br.com.alicerce.construction.cotacoes.CotacaoView.Acao.REVALIDAR;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.cotacoes.CotacaoView.Acao;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcoesCotacaoTest {

  private static final UUID EU = new UUID(0, 1);
  private static final UUID COLEGA = new UUID(0, 2);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ADMIN      | RASCUNHO   | COLEGA | EDITAR ENVIAR DUPLICAR CANCELAR
      ADMIN      | ENVIADA    | COLEGA | APROVAR REJEITAR REVISAR DUPLICAR CANCELAR DAR_LINK
      ADMIN      | APROVADA   | COLEGA | CONVERTER DUPLICAR CANCELAR DAR_LINK
      ADMIN      | CONVERTIDA | COLEGA | DUPLICAR DAR_LINK
      ADMIN      | CANCELADA  | COLEGA | DUPLICAR
      VENDEDOR   | RASCUNHO   | EU     | EDITAR ENVIAR DUPLICAR CANCELAR
      VENDEDOR   | ENVIADA    | EU     | REJEITAR REVISAR DUPLICAR CANCELAR DAR_LINK
      VENDEDOR   | APROVADA   | EU     | CONVERTER DUPLICAR DAR_LINK
      VENDEDOR   | RASCUNHO   | COLEGA | DUPLICAR
      VENDEDOR   | ENVIADA    | COLEGA | DUPLICAR
      VENDEDOR   | APROVADA   | COLEGA | DUPLICAR
      FINANCEIRO | RASCUNHO   | EU     | -
      FINANCEIRO | ENVIADA    | COLEGA | APROVAR DAR_LINK
      MOTORISTA  | ENVIADA    | EU     | -
      """)
  void a_quote_offers_what_its_status_allows_and_the_role_reaches(Role role, StatusCotacao status, String owner, String offered) {
    Set<Acao> expected = offered.equals("-")
        ? Set.of()
        : Arrays.stream(offered.split(" ")).map(Acao::valueOf).collect(Collectors.toSet());
    assertThat(of(role, cotacao(status, owner.equals("EU") ? EU : COLEGA, false, false))).isEqualTo(expected);
  }

  @Test
  void an_expired_quote_is_renewed_before_it_is_approved() {
    assertThat(of(Role.ADMIN, cotacao(StatusCotacao.ENVIADA, EU, true, false))).contains(REVALIDAR).doesNotContain(APROVAR);
    assertThat(of(Role.FINANCEIRO, cotacao(StatusCotacao.ENVIADA, EU, true, false))).containsExactlyInAnyOrder(REVALIDAR, DAR_LINK);
    assertThat(of(Role.ADMIN, cotacao(StatusCotacao.ENVIADA, EU, false, false))).contains(APROVAR).doesNotContain(REVALIDAR);
  }

  @Test
  void who_said_no_is_not_asked_to_say_no_again_but_may_still_say_yes() {
    assertThat(of(Role.ADMIN, cotacao(StatusCotacao.ENVIADA, EU, false, true))).contains(APROVAR, DUPLICAR).doesNotContain(REJEITAR);
  }

  private static Set<Acao> of(Role role, Cotacao cotacao) {
    return AcoesCotacao.of(new Caller(EU, new UUID(0, 9), "loja", "Ana", Set.of(role)), cotacao);
  }

  private static Cotacao cotacao(StatusCotacao status, UUID owner, boolean expirada, boolean rejeitada) {
    return new Cotacao(new UUID(1, 1), "COT-001", 1, status, new UUID(1, 2), "Rita", null, null, owner, BigDecimal.ZERO, BigDecimal.ONE,
        BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, null, 7, List.of(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH,
        expirada, null, null, null, null, null, rejeitada ? Instant.EPOCH : null, null, null, null, null, null, null, null, 1);
  }
}
