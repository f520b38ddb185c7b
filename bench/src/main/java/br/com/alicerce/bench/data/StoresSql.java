package br.com.alicerce.bench.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;

/**
 * The statements of {@code bench/stores.sql}: whole stores by sets, through every key, check and foreign key of the schema. Only the
 * trigger that keeps a sent quote's items must be off meanwhile, because history is not told in order here.
 */
final class StoresSql {

  private final String functions = text("functions.sql");
  private final String stores = text("stores.sql");

  /** Readies a session for {@link #make}. */
  void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off; set work_mem = '64MB'; set jit = off");
      statement.execute(functions);
    }
  }

  /** Makes the stores of these numbers, both included, in one transaction. */
  void make(Connection connection, int first, int last, int quotes, Instant begin, String passwordHash) throws SQLException {
    String sql = stores.replace(":first", Integer.toString(first)).replace(":last", Integer.toString(last))
        .replace(":quotes", Integer.toString(quotes)).replace(":begin", begin.toString()).replace(":hash", passwordHash);
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin; " + sql + "; commit");
    }
  }

  /** One of the texts that lie beside {@code bench/stores.sql}. */
  static String text(String name) {
    try (InputStream in = StoresSql.class.getResourceAsStream("/bench/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
