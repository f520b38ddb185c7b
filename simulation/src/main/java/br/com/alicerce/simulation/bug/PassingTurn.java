package br.com.alicerce.simulation.bug;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.StoreEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Passes everything on, but for what a bug overrides. */
class PassingTurn implements OpenTurn {

  protected final OpenTurn sound;

  PassingTurn(OpenTurn sound) {
    this.sound = sound;
  }

  @Override
  public Map<String, Offset> lock(Collection<String> engines) {
    return sound.lock(engines);
  }

  @Override
  public List<EventEnvelope> after(long seq, int limit) {
    return sound.after(seq, limit);
  }

  @Override
  public void apply(String engine, List<StoreEvent> events) {
    sound.apply(engine, events);
  }

  @Override
  public void settle() {
    sound.settle();
  }

  @Override
  public void skip(String engine, EventEnvelope unknown) {
    sound.skip(engine, unknown);
  }

  @Override
  public void move(String engine, long seq) {
    sound.move(engine, seq);
  }

  @Override
  public void park(String engine, long seq, int attempts, String failure) {
    sound.park(engine, seq, attempts, failure);
  }
}
