package br.com.alicerce.construction.cotacoes;

import static br.com.alicerce.construction.testes.BalcaoDeTeste.COTACOES;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.construction.testes.BalcaoDeTeste;
import br.com.alicerce.construction.testes.EmParalelo;
import br.com.alicerce.construction.testes.ServidorDeTeste;
import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumeracaoTest {

  @Test
  void quotes_written_at_once_are_numbered_without_a_hole_whatever_is_rolled_back() {
    try (ServidorDeTeste servidor = ServidorDeTeste.start()) {
      BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
      BalcaoDeTeste other = new BalcaoDeTeste(servidor);
      List<String> numbers = EmParalelo.run(260, caller -> switch (caller % 13) {
        case 0, 1 -> {
          rolledBack(servidor, balcao);
          yield "";
        }
        case 2 -> other.vendedor().post(COTACOES, other.form()).expect(201).text("numero").isEmpty() ? "?" : "";
        default -> balcao.vendedor().post(COTACOES, balcao.form()).expect(201).text("numero");
      });
      assertThat(numbers).filteredOn(number -> !number.isEmpty()).containsExactlyInAnyOrderElementsOf(
          IntStream.rangeClosed(1, 200).mapToObj(Serie.COTACAO::format).toList());
      assertThat(balcao.vendedor().post(COTACOES, balcao.form()).text("numero")).isEqualTo("COT-201");
      assertThat(other.vendedor().post(COTACOES, other.form()).text("numero")).isEqualTo("COT-021");
    }
  }

  @Test
  void a_refused_quote_takes_no_number() {
    try (ServidorDeTeste servidor = ServidorDeTeste.start()) {
      BalcaoDeTeste balcao = new BalcaoDeTeste(servidor);
      balcao.vendedor().post(COTACOES, Map.of("cliente_id", UUID.randomUUID())).expect(422);
      assertThat(balcao.rascunho().text("numero")).isEqualTo("COT-001");
    }
  }

  /** Writes a quote as the use case does, and gives it up before the commit. */
  private static void rolledBack(ServidorDeTeste servidor, BalcaoDeTeste balcao) {
    CotacaoForm form = new CotacaoForm(UUID.fromString(balcao.cliente()), null, null, null, null,
        List.of(ItemForm.of(UUID.fromString(balcao.cimento()), BigDecimal.TEN, null, null, null)));
    CurrentStore.call(balcao.loja().id(), () -> servidor.database().write(session -> {
      servidor.construction().cotacoes().create().execute(session, Instant.now(), balcao.vendedor().caller(), form)
          .orThrow();
      return Outcome.invalid("teste", "desisto");
    }));
  }
}
