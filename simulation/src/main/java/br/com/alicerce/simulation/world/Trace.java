package br.com.alicerce.simulation.world;

import br.com.alicerce.simulation.fault.Step;
import br.com.alicerce.simulation.schedule.SimulatedProcess;

/** Everything that happened, as one number: two worlds that differ anywhere nearly always differ in it. */
final class Trace {

  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private long digest = 1;
  private long steps;

  void add(long now, SimulatedProcess process, Step step) {
    steps++;
    add(now);
    add(process.name().hashCode());
    add(step.ordinal());
  }

  void add(long number) {
    digest = Long.rotateLeft((digest ^ number) * FACTOR, 29);
  }

  long digest() {
    return digest;
  }

  long steps() {
    return steps;
  }
}
