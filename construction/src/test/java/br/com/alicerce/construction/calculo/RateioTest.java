package br.com.alicerce.construction.calculo;

import static br.com.alicerce.construction.calculo.Decimais.d;
import static br.com.alicerce.construction.calculo.Decimais.ds;
import static br.com.alicerce.construction.calculo.Decimais.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateioTest {

  @Test
  void five_percent_of_304_and_170_are_15_20_and_8_50() {
    var linhas = List.of(worth("304.00"), worth("170.00"));
    var totais = (Totais) Totais.of(linhas, d("5"));

    assertThat(totais.total()).isEqualTo(d("450.30"));
    assertThat(Rateio.ofDescontoGeral(totais, linhas)).isEqualTo(ds("15.20", "8.50"));
  }

  @Test
  void equal_remainders_go_to_the_first_lines() {
    assertThat(Rateio.of(d("0.02"), ds("10.00", "10.00", "10.00"))).isEqualTo(ds("0.01", "0.01", "0.00"));
    assertThat(Rateio.of(d("10.00"), ds("1.00", "1.00", "1.00"))).isEqualTo(ds("3.34", "3.33", "3.33"));
  }

  @Test
  void the_largest_remainder_comes_before_the_first_line() {
    assertThat(Rateio.of(d("0.05"), ds("1.00", "2.00", "4.00")))
        .as("exact shares are 0.714, 1.428 and 2.857 cents")
        .isEqualTo(ds("0.01", "0.01", "0.03"));
  }

  @Test
  void nothing_shared_is_nothing_for_each() {
    assertThat(Rateio.of(d("0.00"), ds("1.00", "2.00"))).isEqualTo(ds("0.00", "0.00"));
    assertThat(Rateio.of(d("0.00"), ds("0.00", "0.00"))).isEqualTo(ds("0.00", "0.00"));
    assertThat(Rateio.of(d("0"), ds("0", "0"))).as("in whole cents all the same").isEqualTo(ds("0.00", "0.00"));
    assertThat(Rateio.of(d("0.00"), List.of())).isEmpty();
  }

  @Test
  void an_amount_without_lines_to_bear_it_is_a_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rateio.of(d("0.01"), ds("0.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> Rateio.of(d("-0.01"), ds("1.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> Rateio.of(d("0.01"), ds("-1.00", "2.00")));
  }

  @Test
  void shares_always_add_up_and_stay_within_a_cent_and_within_their_line() {
    var random = new SplittableRandom(629);
    for (int i = 0; i < 5_000; i++) {
      var weights = Stream.generate(() -> cents(random.nextLong(0, 100_000)))
          .limit(random.nextInt(1, 12))
          .toList();
      var whole = sum(weights);
      var amount = cents(random.nextLong(0, whole.movePointRight(2).longValueExact() + 1));

      var shares = Rateio.of(amount, weights);

      assertThat(sum(shares)).isEqualTo(amount);
      for (int line = 0; line < shares.size(); line++) {
        assertThat(shares.get(line)).isBetween(d("0.00"), weights.get(line));
        assertThat(whole.multiply(shares.get(line)).subtract(amount.multiply(weights.get(line))).abs())
            .isLessThanOrEqualTo(whole.multiply(d("0.01")));
      }
    }
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(d("0.00"), BigDecimal::add);
  }
}
