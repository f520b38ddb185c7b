package br.com.alicerce.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.simulation.fault.Fault;
import br.com.alicerce.simulation.fault.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every place between two things that a relay or a worker does, and a kill there. */
class CrashPointTest {

  private static final int SEEDS = 5;
  /** Worlds to look at for so many of them; a world may end before anything in it comes to a step. */
  private static final int WORLDS = 20;

  @ParameterizedTest
  @EnumSource(Step.class)
  void processes_that_are_killed_at_this_step_break_no_promise(Step step) {
    Simulation simulation = new Simulation(Construction.SOUND);
    int killed = 0;
    for (long seed = 1; killed < SEEDS && seed <= WORLDS; seed++) {
      Verdict verdict = simulation.crash(step, seed);
      assertThat(verdict.violation()).as("seed %d", seed).isNull();
      killed += verdict.faults().contains("killed where " + step.words()) ? 1 : 0;
    }
    assertThat(killed).as("worlds in which something was killed there").isEqualTo(SEEDS);
    assertThat(simulation.coverage().of(Fault.KILLED, step)).isGreaterThanOrEqualTo(SEEDS);
  }

  @Test
  void there_are_more_than_thirty_of_them() {
    assertThat(Step.values()).hasSizeGreaterThanOrEqualTo(30);
  }
}
