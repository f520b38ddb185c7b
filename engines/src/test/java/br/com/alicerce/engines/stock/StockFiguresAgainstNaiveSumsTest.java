package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import br.com.alicerce.engines.text.Explanations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures worked out a second time, day by day in whole thousandths, and compared. */
class StockFiguresAgainstNaiveSumsTest {

  private static final int CASES = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 20260331, 987654321})
  void figures_equal_those_of_a_walk_over_the_days(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      var parameters = parameters(random);
      var facts = facts(random);
      compare(StockFigures.of(facts, parameters, TODAY), "seed " + seed + " case " + i);
    }
  }

  @Test
  void whatever_the_figures_every_finding_has_a_whole_sentence() {
    var random = new Random(42);
    var findings = new StockFindings(Explanations.ptBr());
    for (int i = 0; i < CASES; i++) {
      var figures = StockFigures.of(facts(random), parameters(random), TODAY);
      assertThat(findings.of(figures).explanation()).endsWith(".").doesNotContain("{", "null");
      assertThat(StockAlert.of(figures, AbcClass.A)).allSatisfy(
          alert -> assertThat(findings.of(alert).explanation()).endsWith(".").doesNotContain("{", "null"));
    }
  }

  private static StockParameters parameters(Random random) {
    var window = random.nextInt(14, 200);
    var byHand = random.nextInt(4);
    var low = thousandths(random.nextInt(200_000));
    var high = low.add(thousandths(random.nextInt(200_000)));
    return new StockParameters(
        random.nextInt(1, 40),
        BigDecimal.valueOf(random.nextInt(0, 15_000), 2),
        random.nextInt(10),
        window,
        random.nextInt(2, Math.min(window, 30)),
        random.nextInt(1, 120),
        random.nextBoolean() ? null : thousandths(random.nextInt(1, 60_000)),
        random.nextBoolean() ? BigDecimal.ZERO : thousandths(random.nextInt(300_000)),
        byHand == 1 || byHand == 3 ? low : null,
        byHand == 2 || byHand == 3 ? high : null);
  }

  private static ProductFacts facts(Random random) {
    var sold = new HashMap<LocalDate, BigDecimal>();
    var deliveries = new HashMap<LocalDate, Integer>();
    var busy = random.nextInt(60);
    for (int i = 0; i < busy; i++) {
      var day = TODAY.minusDays(random.nextInt(-5, 250));
      sold.put(day, thousandths(random.nextInt(-5_000, 60_000)));
      deliveries.put(day, random.nextInt(4));
    }
    return new ProductFacts(
        new UUID(0, 1),
        thousandths(random.nextInt(-20_000, 400_000)),
        thousandths(random.nextInt(50_000)),
        random.nextBoolean() ? BigDecimal.ZERO : thousandths(random.nextInt(50_000)),
        random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2),
        random.nextInt(20) == 0 ? null : TODAY.minusDays(random.nextInt(-3, 250)),
        sold,
        deliveries,
        Map.of());
  }

  private static void compare(StockFigures actual, String which) {
    var facts = actual.facts();
    var parameters = actual.parameters();
    int days = 0;
    int deliveries = 0;
    long sum = 0;
    for (var day = TODAY; isKnown(facts, day) && days < parameters.windowDays(); day = day.minusDays(1)) {
      days++;
      sum += sold(facts, day);
      deliveries += facts.deliveries().getOrDefault(day, 0);
    }
    assertThat(actual.windowDays()).as(which).isEqualTo(days);
    assertThat(actual.soldQuantity()).as(which).isEqualTo(thousandths(sum));
    assertThat(actual.saleCount()).as(which).isEqualTo(deliveries);
    assertThat(actual.dead()).as(which).isEqualTo(dead(facts, parameters.deadDays()));
    assertThat(actual.hasHistory()).as(which).isEqualTo(days >= parameters.minimumHistoryDays());
    compareLevels(actual, days, sum, which);
    if (actual.hasHistory()) {
      compareDemand(actual, days, sum, which);
    }
  }

  private static void compareDemand(StockFigures actual, int days, long sum, String which) {
    long demanded = Math.max(0, sum);
    assertThat(actual.averageDaily()).as(which).isEqualTo(millionths(demanded * 1000, days));
    assertThat(actual.averageShown()).as(which).isEqualTo(thousandths(halfUp(demanded, days)));
    double mean = sum / 1000.0 / days;
    double squares = 0;
    for (int ago = 0; ago < days; ago++) {
      squares += Math.pow(sold(actual.facts(), TODAY.minusDays(ago)) / 1000.0 - mean, 2);
    }
    assertThat(actual.standardDeviation().doubleValue()).as(which)
        .isCloseTo(Math.sqrt(squares / (days - 1)), within(1e-6));
    long available = thousandths(actual.facts().onHand()) - thousandths(actual.facts().reserved());
    if (demanded == 0) {
      assertThat(actual.daysOfCover()).as(which).isNull();
      assertThat(actual.risk()).as(which).isEqualTo(available < 0 ? Risk.HIGH : Risk.LOW);
    } else {
      long cover = Math.max(0, available) * days / demanded;
      int lead = actual.parameters().leadDays();
      assertThat(actual.daysOfCover()).as(which).isEqualTo(cover);
      assertThat(actual.risk()).as(which)
          .isEqualTo(cover > 2 * lead ? Risk.LOW : cover > lead ? Risk.MEDIUM : Risk.HIGH);
    }
  }

  private static void compareLevels(StockFigures actual, int days, long sum, String which) {
    var p = actual.parameters();
    boolean history = days >= p.minimumHistoryDays();
    long demanded = Math.max(0, sum);
    long safe = p.safetyPercent().movePointRight(2).longValueExact() + 10_000;
    Long minimum = p.manualMinimum() != null ? (Long) thousandths(p.manualMinimum()) : null;
    Long maximum = p.manualMaximum() != null ? (Long) thousandths(p.manualMaximum()) : null;
    if (maximum == null && history) {
      long twice = halfUp(demanded * 2 * p.leadDays(), days);
      long reviewed = minimum == null
          ? halfUp(demanded * (p.leadDays() * safe + p.reviewDays() * 10_000L), days * 10_000L)
          : minimum + halfUp(demanded * p.reviewDays(), days);
      maximum = Math.max(twice, reviewed);
    }
    if (minimum == null && history) {
      minimum = Math.min(maximum, halfUp(demanded * p.leadDays() * safe, days * 10_000L));
    }
    assertThat(actual.minimum()).as(which).isEqualTo(minimum == null ? null : thousandths(minimum));
    assertThat(actual.maximum()).as(which).isEqualTo(maximum == null ? null : thousandths(maximum));
    long available = thousandths(actual.facts().onHand()) - thousandths(actual.facts().reserved());
    assertThat(actual.excess()).as(which)
        .isEqualTo(maximum == null ? null : thousandths(Math.max(0, available - maximum)));
    assertThat(actual.excessValue()).as(which)
        .isEqualTo(maximum == null || actual.facts().unitPrice() == null ? null : BigDecimal.valueOf(halfUp(
            Math.max(0, available - maximum) * actual.facts().unitPrice().movePointRight(2).longValueExact(), 1000), 2));
    assertThat(actual.suggested()).as(which).isEqualTo(minimum == null || maximum == null
        ? null
        : thousandths(toBuy(p, minimum, maximum, available + thousandths(actual.facts().inTransit()))));
  }

  private static long toBuy(StockParameters parameters, long minimum, long maximum, long position) {
    if (position > minimum || position >= maximum) {
      return 0;
    }
    long wanted = Math.max(maximum - position, thousandths(parameters.minimumOrder()));
    if (parameters.packSize() == null) {
      return wanted;
    }
    long bought = 0;
    long pack = thousandths(parameters.packSize());
    while (bought < wanted) {
      bought += pack;
    }
    return bought;
  }

  private static boolean isKnown(ProductFacts facts, LocalDate day) {
    return facts.firstMovement() != null && !facts.firstMovement().isAfter(day);
  }

  private static boolean dead(ProductFacts facts, int days) {
    for (int ago = 0; ago < days; ago++) {
      var day = TODAY.minusDays(ago);
      if (!isKnown(facts, day) || facts.deliveries().getOrDefault(day, 0) > 0) {
        return false;
      }
    }
    return true;
  }

  private static long sold(ProductFacts facts, LocalDate day) {
    return thousandths(facts.soldQuantity().getOrDefault(day, BigDecimal.ZERO));
  }

  private static BigDecimal millionths(long thousandths, long parts) {
    return BigDecimal.valueOf(halfUp(thousandths, parts), 6);
  }

  private static long halfUp(long whole, long parts) {
    var doubled = BigInteger.valueOf(whole).shiftLeft(1).add(BigInteger.valueOf(parts));
    return doubled.divide(BigInteger.valueOf(parts).shiftLeft(1)).longValueExact();
  }

  private static BigDecimal thousandths(long value) {
    return BigDecimal.valueOf(value, 3);
  }

  private static long thousandths(BigDecimal value) {
    return value.movePointRight(3).longValueExact();
  }
}
