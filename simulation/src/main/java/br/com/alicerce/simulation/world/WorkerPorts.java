package br.com.alicerce.simulation.world;

import br.com.alicerce.engines.worker.Progress;
import br.com.alicerce.eventing.stream.EventStream;

/** What workers are built on. */
public record WorkerPorts(Progress progress, EventStream stream) {

  public WorkerPorts with(Progress other) {
    return new WorkerPorts(other, stream);
  }

  public WorkerPorts with(EventStream other) {
    return new WorkerPorts(progress, other);
  }
}
