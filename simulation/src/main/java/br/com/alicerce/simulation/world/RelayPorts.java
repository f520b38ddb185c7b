package br.com.alicerce.simulation.world;

import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.relay.Cursors;
import br.com.alicerce.relay.Leases;

/** What a relay is built on. */
public record RelayPorts(Leases leases, Cursors cursors, EventStream stream) {

  public RelayPorts with(Leases other) {
    return new RelayPorts(other, cursors, stream);
  }

  public RelayPorts with(Cursors other) {
    return new RelayPorts(leases, other, stream);
  }

  public RelayPorts with(EventStream other) {
    return new RelayPorts(leases, cursors, other);
  }
}
