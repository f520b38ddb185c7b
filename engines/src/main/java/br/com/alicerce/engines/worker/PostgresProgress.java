package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the engines stand, in PostgreSQL, beside the tables they fill. A thread takes two connections while it is in a turn. */
public final class PostgresProgress implements Progress {

  private final Database database;
  private final Map<String, Engine> engines;
  private final Attempts attempts;

  /**
   * @param database a pool of the engines' role
   * @param engines every engine that is going to be asked for by its name
   */
  public PostgresProgress(Database database, List<Engine> engines) {
    this.database = database;
    this.engines = engines.stream().collect(Collectors.toUnmodifiableMap(Engine::name, Function.identity()));
    this.attempts = new Attempts(database);
  }

  @Override
  public <T> T turn(Function<OpenTurn, T> work) {
    return database.writeAlways(session -> {
      PostgresTurn turn = new PostgresTurn(session, engines);
      T result = work.apply(turn);
      turn.end();
      return result;
    });
  }

  @Override
  public Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
    return attempts.begin(firstSeqs, onlyFirst);
  }

  @Override
  public void failed(String engine, String failure) {
    attempts.failed(engine, failure);
  }

  @Override
  public Optional<String> failure(String engine) {
    return attempts.failure(engine);
  }

  @Override
  public List<Lagging> lagging(List<String> names) {
    return database.unbound(session -> session.sql("select * from engines.lagging(:engines)")
        .bindArray("engines", String.class, names)
        .list(row -> new Lagging(
            row.uuid("tenant_id"), row.text("engine"), row.bigint("seq"), row.bigint("last_seq"), row.bool("parked"))));
  }
}
