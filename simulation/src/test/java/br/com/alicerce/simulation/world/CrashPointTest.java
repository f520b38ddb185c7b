package br.com.alicerce.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.simulation.fault.Fault;
import br.com.alicerce.simulation.fault.Step;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every place between two things that a relay or a worker does, and a kill there. */
class CrashPointTest {

  private static final int SEEDS = 5;

  @ParameterizedTest
  @EnumSource(Step.class)
  void processes_that_are_killed_at_this_step_break_no_promise(Step step) {
    Simulation simulation = new Simulation(Construction.SOUND);
    assertThat(LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> simulation.crash(step, seed))).allSatisfy(verdict -> {
      assertThat(verdict.violation()).as("seed %d", verdict.seed()).isNull();
      assertThat(verdict.faults()).as("seed %d", verdict.seed()).contains("killed where " + step.words());
    });
    assertThat(simulation.coverage().of(Fault.KILLED, step)).isGreaterThanOrEqualTo(SEEDS);
  }

  @Test
  void there_are_more_than_thirty_of_them() {
    assertThat(Step.values()).hasSizeGreaterThanOrEqualTo(30);
  }
}
