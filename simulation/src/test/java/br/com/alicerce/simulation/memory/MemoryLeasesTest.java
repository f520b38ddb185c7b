package br.com.alicerce.simulation.memory;

import br.com.alicerce.relay.Leases;

class MemoryLeasesTest extends LeasesContract {

  private final Leases leases = new HandsOfMemory().database.leases();

  @Override
  Leases leases() {
    return leases;
  }
}
