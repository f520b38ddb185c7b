package br.com.alicerce.bench.data;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Makes approved quotes again of those that a measurement has converted, so that they never run out: their orders are taken out as if
 * they had never been placed. What they have reserved stays reserved, and their events stay told.
 */
public final class Reopening implements AutoCloseable {

  private final Connection superuser;
  private final Instant since;

  private Reopening(Connection superuser, Instant since) {
    this.superuser = superuser;
    this.since = since;
  }

  /** Of what was converted in a database since then; no key or rule holds what it writes. */
  public static Reopening of(PostgresServer server, Connections database, Instant since) throws SQLException {
    Connection superuser = server.connect(Seed.nameIn(database));
    try (Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
    }
    return new Reopening(superuser, since);
  }

  /** Reopens all of them, and says how many there were. */
  public int run() throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(StoresSql.text("reopen.sql"))) {
      statement.setTimestamp(1, Timestamp.from(since));
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
  }
}
