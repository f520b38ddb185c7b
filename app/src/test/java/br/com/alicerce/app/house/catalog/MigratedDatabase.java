package br.com.alicerce.app.house.catalog;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One database with every schema of the house, migrated once for this JVM and only looked at. */
public final class MigratedDatabase {

  private static final class Migrated {
    private static final TestDatabase DATABASE =
        TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Identity.SCHEMA, Construction.SCHEMA, Engines.SCHEMA);
  }

  private MigratedDatabase() {}

  /** It, for who needs pools of its roles. */
  public static TestDatabase database() {
    return Migrated.DATABASE;
  }

  /** A connection of the superuser, who may read all of the catalog; the caller rolls back what it tries out. */
  static Connection superuser() throws SQLException {
    String url = database().url();
    return TestDatabase.server().connect(url.substring(url.lastIndexOf('/') + 1));
  }

  /** A connection of the migrator, who owns every table; the caller closes it. */
  public static Connection owner() throws SQLException {
    var settings = database().migratorSettings();
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  /** The first column of what a query answers. */
  public static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
