package br.com.alicerce.engines.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StockParametersTest {

  private static final StockParameters DEFAULTS = StockParameters.DEFAULTS;

  @Test
  void defaults_are_a_week_of_lead_and_a_fifth_of_safety() {
    assertThat(DEFAULTS).isEqualTo(new StockParameters(
        7, new BigDecimal("20.00"), 0, 90, 14, 60, null, new BigDecimal("0.000"), null, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outOfRange")
  void what_is_out_of_range_is_refused_by_name(String name, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("out of range: " + name);
  }

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        refused("leadDays", () -> DEFAULTS.withLeadDays(0)),
        refused("leadDays", () -> DEFAULTS.withLeadDays(366)),
        refused("safetyPercent", () -> DEFAULTS.withSafetyPercent(new BigDecimal("-0.01"))),
        refused("safetyPercent", () -> DEFAULTS.withSafetyPercent(new BigDecimal("1000.01"))),
        refused("safetyPercent", () -> DEFAULTS.withSafetyPercent(new BigDecimal("0.001"))),
        refused("reviewDays", () -> DEFAULTS.withReviewDays(-1)),
        refused("reviewDays", () -> DEFAULTS.withReviewDays(366)),
        refused("windowDays", () -> windows(731, 14, 60)),
        refused("windowDays", () -> windows(1, 1, 60)),
        refused("minimumHistoryDays", () -> windows(90, 1, 60)),
        refused("minimumHistoryDays", () -> windows(90, 91, 60)),
        refused("deadDays", () -> windows(90, 14, 0)),
        refused("deadDays", () -> windows(90, 14, 731)),
        refused("packSize", () -> DEFAULTS.withPurchase(BigDecimal.ZERO, BigDecimal.ZERO)),
        refused("packSize", () -> DEFAULTS.withPurchase(new BigDecimal("0.0001"), BigDecimal.ZERO)),
        refused("minimumOrder", () -> DEFAULTS.withPurchase(null, BigDecimal.ONE.negate())),
        refused("manualMinimum", () -> DEFAULTS.withManualLevels(BigDecimal.ONE.negate(), null)),
        refused("manualMaximum", () -> DEFAULTS.withManualLevels(null, BigDecimal.ONE.negate())),
        refused("manualMinimum above", () -> DEFAULTS.withManualLevels(BigDecimal.TEN, BigDecimal.ONE)));
  }

  @Test
  void the_bounds_themselves_are_allowed_and_zeros_at_the_end_count_for_nothing() {
    assertThat(DEFAULTS.withSafetyPercent(new BigDecimal("1000.0000")).safetyPercent()).isEqualTo("1000.00");
    assertThat(DEFAULTS.withLeadDays(1).withLeadDays(365).withReviewDays(365).reviewDays()).isEqualTo(365);
    assertThat(windows(730, 730, 730).windowDays()).isEqualTo(730);
    assertThat(windows(2, 2, 1).deadDays()).isEqualTo(1);
    assertThat(DEFAULTS.withManualLevels(BigDecimal.TEN, BigDecimal.TEN).manualMaximum()).isEqualTo("10.000");
  }

  private static Arguments refused(String name, ThrowingCallable making) {
    return Arguments.of(name, making);
  }

  private static StockParameters windows(int window, int history, int dead) {
    return new StockParameters(7, BigDecimal.TEN, 0, window, history, dead, null, BigDecimal.ZERO, null, null);
  }
}
