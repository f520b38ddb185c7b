package br.com.alicerce.bench.peer;

import br.com.alicerce.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database for one program alone, whose role owns it and is nothing elsewhere; gone when it is closed.
 *
 * @param name of the database and of its role
 */
record OwnDatabase(PostgresServer server, String name, String password) implements AutoCloseable {

  static OwnDatabase create(PostgresServer server, String name) throws SQLException {
    OwnDatabase database = new OwnDatabase(server, name, UUID.randomUUID().toString());
    database.close();
    database.administer(
        "create role " + name + " login password '" + database.password + "'", "create database " + name + " owner " + name);
    return database;
  }

  String url() {
    return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(name, password, server.port(), name);
  }

  @Override
  public void close() throws SQLException {
    administer("drop database if exists " + name + " with (force)", "drop role if exists " + name);
  }

  private void administer(String... statements) throws SQLException {
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
