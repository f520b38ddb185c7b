package br.com.alicerce.simulation.bug;

import br.com.alicerce.engines.worker.Lagging;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Passes everything on, but for what a bug overrides. */
class PassingProgress implements Progress {

  protected final Progress sound;

  PassingProgress(Progress sound) {
    this.sound = sound;
  }

  /** The transaction as the worker gets it. */
  protected OpenTurn around(OpenTurn open) {
    return open;
  }

  @Override
  public <T> T turn(Function<OpenTurn, T> work) {
    return sound.turn(open -> work.apply(around(open)));
  }

  @Override
  public Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
    return sound.begin(firstSeqs, onlyFirst);
  }

  @Override
  public void failed(String engine, String failure) {
    sound.failed(engine, failure);
  }

  @Override
  public Optional<String> failure(String engine) {
    return sound.failure(engine);
  }

  @Override
  public List<Lagging> lagging(List<String> engines) {
    return sound.lagging(engines);
  }
}
