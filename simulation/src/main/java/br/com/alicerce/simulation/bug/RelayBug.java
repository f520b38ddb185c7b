package br.com.alicerce.simulation.bug;

import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.RelayPorts;
import br.com.alicerce.simulation.world.Servers;

/** A bug of relays only. */
interface RelayBug extends Construction {

  @Override
  RelayPorts relay(RelayPorts sound, Servers servers);
}
