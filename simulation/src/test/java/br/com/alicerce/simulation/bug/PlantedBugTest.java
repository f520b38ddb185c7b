package br.com.alicerce.simulation.bug;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.Simulation;
import br.com.alicerce.simulation.world.Verdict;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedBugTest {

  /** Within so many worlds each bug must have shown; most do in the first. */
  private static final long SEEDS = 100;

  @ParameterizedTest
  @EnumSource(PlantedBug.class)
  void shows_within_a_hundred_worlds_of_which_a_sound_house_keeps_every_promise(PlantedBug bug) {
    Simulation buggy = new Simulation(bug.construction());
    Verdict caught = LongStream.rangeClosed(1, SEEDS).mapToObj(buggy::run).filter(verdict -> !verdict.isSound()).findFirst()
        .orElseThrow(() -> new AssertionError(bug + " was not noticed"));
    assertThat(new Simulation(Construction.SOUND).run(caught.seed()).violation()).as("without " + bug).isNull();
  }
}
