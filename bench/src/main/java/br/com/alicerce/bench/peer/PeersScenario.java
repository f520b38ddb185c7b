package br.com.alicerce.bench.peer;

import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Figures;
import java.time.Duration;
import java.util.Map;

/**
 * What the peers do of the pipeline's work on the same PostgreSQL, each in a database of its own: jobs that update one row of fifty, at
 * the pipeline's steady rate from commit to effect, and from a backlog. They do less: one row instead of an engine's tables, without
 * order and without exactly one effect.
 */
public record PeersScenario(Rig rig) {

  private static final int BACKLOG = 20_000;
  private static final String NAME = "peers";

  /**
   * Measures them.
   *
   * @param rate jobs a second of the steady part, which lasts {@code length}
   */
  public Figures run(int rate, Duration length) throws Exception {
    rig.dismiss();
    Figures figures = Figures.of(NAME);
    NodePrograms programs = NodePrograms.in(rig.home().resolve(NAME));
    for (Peer peer : Peer.values()) {
      try (OwnDatabase database = OwnDatabase.create(rig.servers().postgres(), NAME)) {
        Map<String, Object> measured = programs.measure(peer, database.url(), rate, length, BACKLOG);
        measured.forEach((figure, value) -> figures.with(peer.word() + "_" + figure, ((Number) value).doubleValue()));
      }
    }
    return figures;
  }
}
