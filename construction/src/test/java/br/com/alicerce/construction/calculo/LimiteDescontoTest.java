package br.com.alicerce.construction.calculo;

import static br.com.alicerce.construction.calculo.Decimais.d;
import static br.com.alicerce.construction.calculo.Decimais.linha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiteDescontoTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "5, 0, 5",
    "0, 5, 5",
    "5, 5, 9.75",
    "10, 10, 19",
    "50, 50, 75",
    "100, 30, 100",
    "0.01, 0.01, 0.019999"
  })
  void two_discounts_work_one_on_top_of_the_other(String daLinha, String geral, String combined) {
    assertThat(Desconto.combined(d(daLinha), d(geral))).isEqualByComparingTo(d(combined));
  }

  @Test
  void the_limit_itself_is_allowed_and_a_hundredth_more_is_not() {
    assertThat(LimiteDesconto.PADRAO_VENDEDOR.admits(d("10.00"), d("0.00"))).isTrue();
    assertThat(LimiteDesconto.PADRAO_VENDEDOR.admits(d("10.01"), d("0.00"))).isFalse();
    assertThat(LimiteDesconto.PADRAO_VENDEDOR.admits(d("10.00"), d("0.01"))).isFalse();
    assertThat(LimiteDesconto.PADRAO_ADMIN.admits(d("100.00"), d("100.00"))).isTrue();
  }

  @Test
  void splitting_a_discount_in_two_does_not_evade_the_limit() {
    var linhas = List.of(linha("1", "1.00", "0"), linha("1", "1.00", "6"), linha("1", "1.00", "5"));

    assertThat(LimiteDesconto.PADRAO_VENDEDOR.exceeded(linhas, d("5"))).containsExactly(1);
    assertThat(LimiteDesconto.PADRAO_VENDEDOR.exceeded(linhas, d("0"))).isEmpty();
    assertThat(LimiteDesconto.PADRAO_VENDEDOR.exceeded(linhas, d("10.01"))).containsExactly(0, 1, 2);
  }

  @Test
  void a_limit_is_a_percentage() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LimiteDesconto(d("100.01")));
  }
}
