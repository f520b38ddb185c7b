package br.com.alicerce.bench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final List<Unit> UNITS = Stream.of("nginx", "vertical-1", "relay-1", "redis").<Unit>map(Named::new).toList();

  @Test
  void a_seed_kills_everybody_once_in_an_order_of_its_own() {
    assertThat(names(1, "")).containsExactlyInAnyOrder("nginx", "vertical-1", "relay-1", "redis").isEqualTo(names(1, ""));
    assertThat(Stream.of(1, 2, 3, 4, 5, 6).map(seed -> names(seed, "")).distinct().count()).isGreaterThan(2);
    assertThat(names(1, "relay")).containsExactly("relay-1");
  }

  @Test
  void kills_are_spread_over_the_length() {
    assertThat(plan(1, "").due(0, 3)).isEqualTo(Duration.ofSeconds(10));
    assertThat(plan(1, "").due(2, 3)).isEqualTo(Duration.ofSeconds(50));
  }

  private static List<String> names(long seed, String mayDie) {
    return plan(seed, mayDie).order(UNITS).stream().map(Unit::name).toList();
  }

  private static Plan plan(long seed, String mayDie) {
    return new Plan(Size.usual(), Duration.ofMinutes(1), 1, seed, name -> name.startsWith(mayDie));
  }

  private record Named(String name) implements Unit {

    @Override
    public int megabytes() {
      return 1;
    }

    @Override
    public long pid() {
      return 1;
    }

    @Override
    public boolean answers() {
      return true;
    }

    @Override
    public void kill() {}

    @Override
    public void close() {}
  }
}
