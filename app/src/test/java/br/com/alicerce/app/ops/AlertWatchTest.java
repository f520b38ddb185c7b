package br.com.alicerce.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.ops.AlertWatch.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertWatchTest {

  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  private static final HouseFigures.Pipeline LATE = new HouseFigures.Pipeline(9_000, 9_000, 3_000, 6_000, 20, 0);

  private final AlertWatch watch = new AlertWatch();
  private final Ring ring = new Ring();

  @Test
  void an_alert_fires_when_it_was_above_its_limit_for_long_enough() {
    Alert alert = byName("AlicercePendingEventsHigh");
    assertThat(at(0, alert, sample(0, 0.1, house(LATE)))).isEqualTo(Standing.PENDING);
    assertThat(at(50, alert, sample(50, 0.1, house(LATE)))).isEqualTo(Standing.PENDING);
    assertThat(at(60, alert, sample(60, 0.1, house(LATE)))).isEqualTo(Standing.FIRING);
  }

  @Test
  void one_look_at_its_limit_begins_it_anew_and_an_unanswered_one_is_not_well() {
    Alert alert = byName("AlicerceVerticalCpuHigh");
    assertThat(at(0, alert, sample(0, 0.9, null))).isEqualTo(Standing.PENDING);
    assertThat(at(290, alert, sample(290, 0.8, null))).isEqualTo(Standing.WELL);
    assertThat(at(300, alert, sample(300, 0.9, null))).isEqualTo(Standing.PENDING);
    assertThat(at(300, byName("AlicercePendingEventsHigh"), sample(300, 0.9, null))).isEqualTo(Standing.UNKNOWN);
    assertThat(at(300, byName("AlicerceNotWatched"), sample(300, 0.9, null))).isEqualTo(Standing.PENDING);
  }

  @Test
  void an_empty_house_raises_nothing() {
    watch.look(Alerts.ALL, ring.recent(), START);
    assertThat(watch.judged()).hasSize(Alerts.ALL.size()).noneMatch(each -> each.standing() == Standing.FIRING);
  }

  @Test
  void the_ring_keeps_an_hour_and_alerts_look_at_five_minutes() {
    IntStream.range(0, 1_000).forEach(number -> ring.add(sample(number * 10, 0.1, null)));
    assertThat(Duration.between(ring.all().getFirst().at(), ring.all().getLast().at())).isEqualTo(Duration.ofSeconds(3_590));
    assertThat(ring.recent().samples()).hasSize(30);
  }

  @Test
  void quantiles_are_those_of_prometheus() {
    Latencies latencies = new Latencies(List.of(0.1, 0.5, 1.0), List.of(50.0, 90.0, 99.0), 100, 20);
    assertThat(latencies.quantile(0.5)).hasValue(0.1);
    assertThat(latencies.quantile(0.7)).hasValueCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(latencies.quantile(0.999)).hasValue(1.0);
    assertThat(latencies.mean()).hasValue(0.2);
    assertThat(Latencies.NONE.quantile(0.5)).isEmpty();
    assertThat(latencies.plus(latencies).since(latencies)).isEqualTo(latencies);
  }

  private Standing at(int seconds, Alert alert, Sample sample) {
    ring.add(sample);
    watch.look(List.of(alert), ring.recent(), START.plusSeconds(seconds));
    return watch.judged().getFirst().standing();
  }

  private static Sample sample(int seconds, double cpu, @Nullable HouseFigures house) {
    return new Sample(START.plusSeconds(seconds), 10, Map.of(), Latencies.NONE, cpu, 1e8, new Sample.Pools(0, 5), house, 0);
  }

  private static HouseFigures house(HouseFigures.Pipeline pipeline) {
    return new HouseFigures(pipeline, List.of(), true, Map.of("active", 3L), 100, OptionalDouble.of(0), 1_000, OptionalDouble.empty(),
        new Statements.Unavailable("not asked"));
  }

  private static Alert byName(String name) {
    return Alerts.ALL.stream().filter(alert -> alert.name().equals(name)).findFirst().orElseThrow();
  }
}
