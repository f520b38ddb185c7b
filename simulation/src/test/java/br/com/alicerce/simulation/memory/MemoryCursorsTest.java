package br.com.alicerce.simulation.memory;

import br.com.alicerce.relay.Cursors;
import br.com.alicerce.relay.Leases;

class MemoryCursorsTest extends CursorsContract {

  private final HandsOfMemory memory = new HandsOfMemory();

  @Override
  Cursors cursors() {
    return memory.database.cursors();
  }

  @Override
  Leases leases() {
    return memory.database.leases();
  }

  @Override
  Hands hands() {
    return memory;
  }
}
