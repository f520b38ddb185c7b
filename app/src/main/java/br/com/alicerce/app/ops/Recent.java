package br.com.alicerce.app.ops;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The samples of the last five minutes, over which Prometheus's rules take their rates too. */
public record Recent(List<Sample> samples) {

  static final Duration SPAN = Duration.ofMinutes(5);

  Latencies latencies() {
    return samples.stream().map(Sample::latencies).reduce(Latencies.NONE, Latencies::plus);
  }

  /** A value of the last sample. */
  OptionalDouble now(ToDoubleFunction<Sample> value) {
    return samples.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(value.applyAsDouble(samples.getLast()));
  }

  /** What the database said last, unless it did not answer. */
  Optional<HouseFigures> house() {
    return samples.isEmpty() ? Optional.empty() : Optional.ofNullable(samples.getLast().house());
  }

  /** A value of what the database said last. */
  OptionalDouble ofHouse(ToDoubleFunction<HouseFigures> value) {
    return house().map(figures -> OptionalDouble.of(value.applyAsDouble(figures))).orElse(OptionalDouble.empty());
  }

  /** Whether the database answered the last question. */
  boolean answered() {
    return !samples.isEmpty() && Objects.nonNull(samples.getLast().house());
  }
}
