package br.com.alicerce.simulation.wire;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.relay.Cursors;
import br.com.alicerce.simulation.fault.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cursors, by wire. */
public record WiredCursors(Cursors server, Wire wire) implements Cursors {

  @Override
  public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
    return wire.ask(Step.RELAY_READS_OUTBOX, () -> server.next(start, rowsPerStore, rowsPerRound), Step.RELAY_HAS_READ);
  }

  @Override
  public boolean advance(Map<UUID, Long> published, String holder, long epoch) {
    return wire.ask(Step.RELAY_MOVES_CURSORS, () -> server.advance(published, holder, epoch), Step.RELAY_HAS_MOVED);
  }

  @Override
  public long backlog() {
    wire.reach(Step.RELAY_LOOKS_AT_BACKLOG);
    return server.backlog();
  }

  @Override
  public void makePartitions() {
    server.makePartitions();
  }
}
