package br.com.alicerce.app.system;

import br.com.alicerce.app.configuration.Connections;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** A store's events between its tables and its engines, as the migrator sees them in the database. */
record Pipeline(Connections connections, UUID store) {

  /**
   * Where it stands.
   *
   * @param outbox events kept
   * @param lastSeq the number of the last one
   * @param published up to where the relay has told
   * @param applied up to where the slowest engine has come
   */
  record Position(long outbox, long lastSeq, long published, long applied, long deadLetters) {

    boolean isAtRest() {
      return lastSeq > 0 && outbox == lastSeq && published == lastSeq && applied == lastSeq && deadLetters == 0;
    }
  }

  /** The only store of this slug. */
  static Pipeline of(Connections connections, String slug) {
    try (Connection migrator = open(connections);
        var query = migrator.prepareStatement("select id from identity.tenant where slug = ?")) {
      query.setString(1, slug);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("There is no store " + slug);
        }
        return new Pipeline(connections, row.getObject(1, UUID.class));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** A connection that sees every store; the caller closes it. */
  Connection migrator() throws SQLException {
    return open(connections);
  }

  Position position() {
    try (Connection migrator = migrator(); var query = migrator.prepareStatement("""
        select (select count(*) from eventing.event_outbox where tenant_id = ?),
               (select max(last_seq) from eventing.tenant_stream where tenant_id = ?),
               (select max(published_seq) from eventing.relay_cursor where tenant_id = ?),
               (select min(seq) from engines.engine_offset where tenant_id = ?),
               (select count(*) from engines.dead_letter where tenant_id = ?)
        """)) {
      for (int parameter = 1; parameter <= 5; parameter++) {
        query.setObject(parameter, store);
      }
      try (var row = query.executeQuery()) {
        row.next();
        return new Position(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Waits until every event has reached every engine. */
  void awaitRest(Duration limit) {
    Eventually.holds("every event applied", limit, () -> position().isAtRest());
  }

  private static Connection open(Connections connections) throws SQLException {
    return DriverManager.getConnection(
        connections.databaseUrl(), connections.migrator().user(), connections.migrator().password());
  }
}
