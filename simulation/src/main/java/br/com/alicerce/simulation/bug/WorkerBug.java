package br.com.alicerce.simulation.bug;

import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.Servers;
import br.com.alicerce.simulation.world.WorkerPorts;

/** A bug of workers only. */
interface WorkerBug extends Construction {

  @Override
  WorkerPorts workers(WorkerPorts sound, Servers servers);
}
