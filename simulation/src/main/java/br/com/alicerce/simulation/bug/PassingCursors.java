package br.com.alicerce.simulation.bug;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.relay.Cursors;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Passes everything on, but for what a bug overrides. */
class PassingCursors implements Cursors {

  protected final Cursors sound;

  PassingCursors(Cursors sound) {
    this.sound = sound;
  }

  @Override
  public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
    return sound.next(start, rowsPerStore, rowsPerRound);
  }

  @Override
  public boolean advance(Map<UUID, Long> published, String holder, long epoch) {
    return sound.advance(published, holder, epoch);
  }

  @Override
  public long backlog() {
    return sound.backlog();
  }

  @Override
  public void makePartitions() {
    sound.makePartitions();
  }
}
