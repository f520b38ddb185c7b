package br.com.alicerce.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.simulation.fault.Coverage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final long SEEDS = 10_000;

  @Test
  void ten_thousand_worlds_of_two_hundred_events_and_five_faults_keep_every_promise() {
    Simulation simulation = new Simulation(Construction.SOUND);
    Seeds seeds = new Seeds(simulation, 1, SEEDS);
    seeds.run(Runtime.getRuntime().availableProcessors(), () -> !seeds.broken().isEmpty());
    assertThat(seeds.broken()).isEmpty();
    assertThat(seeds.done()).isEqualTo(SEEDS);
    assertThat(seeds.fewestEvents()).isGreaterThanOrEqualTo(200);
    assertThat(seeds.fewestFaults()).isGreaterThanOrEqualTo(5);
    assertThat(simulation.coverage().met()).as(simulation.coverage().table()).isEqualTo(Coverage.pairs());
  }

  @Test
  void a_seed_is_the_same_world_each_time_bit_for_bit() {
    Simulation simulation = new Simulation(Construction.SOUND);
    Simulation again = new Simulation(Construction.SOUND);
    assertThat(LongStream.range(0, 50)).allSatisfy(seed -> assertThat(simulation.run(seed)).isEqualTo(again.run(seed)));
    assertThat(LongStream.range(0, 50).map(seed -> again.run(seed).digest()).distinct().count()).isEqualTo(50);
  }
}
