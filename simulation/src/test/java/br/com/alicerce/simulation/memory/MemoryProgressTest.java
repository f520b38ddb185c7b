package br.com.alicerce.simulation.memory;

import br.com.alicerce.engines.worker.Progress;

class MemoryProgressTest extends ProgressContract {

  private final HandsOfMemory memory = new HandsOfMemory();

  @Override
  Progress progress() {
    return memory.database.progress();
  }

  @Override
  Hands hands() {
    return memory;
  }
}
