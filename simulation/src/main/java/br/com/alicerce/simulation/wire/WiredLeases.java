package br.com.alicerce.simulation.wire;

import br.com.alicerce.relay.Leases;
import br.com.alicerce.simulation.fault.Step;
import java.time.Duration;
import java.util.OptionalLong;

/** The lease, by wire. */
public record WiredLeases(Leases server, Wire wire) implements Leases {

  @Override
  public OptionalLong take(String holder, Duration length) {
    return wire.ask(Step.RELAY_ASKS_FOR_LEASE, () -> server.take(holder, length), Step.RELAY_HAS_LEASE);
  }

  @Override
  public boolean renew(String holder, long epoch, Duration length) {
    return wire.ask(Step.RELAY_ASKS_FOR_LEASE, () -> server.renew(holder, epoch, length), Step.RELAY_HAS_LEASE);
  }

  @Override
  public void end(String holder, long epoch) {
    wire.reach(Step.RELAY_GIVES_LEASE_BACK);
    server.end(holder, epoch);
  }
}
