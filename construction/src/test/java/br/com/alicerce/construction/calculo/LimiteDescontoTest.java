package br.com.alicerce.construction.calculo;

import static br.com.alicerce.construction.calculo.Decimais.d;
import static br.com.alicerce.construction.calculo.Decimais.linha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

  @ParameterizedTest
  @CsvSource({
      // list, price, line %, general %, within 10 %
      "100.00, 100.00, 0,    0,    true",
      "100.00, 90.00,  0,    0,    true",
      "100.00, 89.99,  0,    0,    false",
      "100.00, 95.00,  5,    0,    true",
      "100.00, 95.00,  5.27, 0,    false",
      "100.00, 95.00,  3,    2.33, true",
      "100.00, 95.00,  3,    2.34, false",
      "100.00, 100.00, 5,    5.27, false",
      "100.00, 200.00, 10,   0,    true",
      "100.00, 200.00, 10.01, 0,   false",
      "0.07,   0.06,   0,    0,    false"
  })
  void what_lowers_a_price_counts_together_however_it_is_split(
      String base, String preco, String daLinha, String geral, boolean within) {
    assertThat(LimiteDesconto.PADRAO_VENDEDOR.admits(d(base), d(preco), d(daLinha), d(geral))).isEqualTo(within);
  }

  @Test
  void a_limit_is_a_percentage() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LimiteDesconto(d("100.01")));
  }
}
