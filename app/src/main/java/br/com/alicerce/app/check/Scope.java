package br.com.alicerce.app.check;

import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param store the only store that is asked about; null for all, and for the database itself
 * @param engines names of the engines of this release
 * @param roles who the processes log in as
 */
public record Scope(@Nullable UUID store, List<String> engines, DatabaseRoles roles) {

  /** Binds those of the scope's parameters that the statement names. */
  Statement bind(Statement statement, String sql) {
    if (sql.contains(":tenant")) {
      statement.bind("tenant", store);
    }
    if (sql.contains(":engines")) {
      statement.bindArray("engines", String.class, engines);
    }
    if (sql.contains(":vertical")) {
      statement.bind("vertical", roles.vertical().user());
    }
    if (sql.contains(":relay")) {
      statement.bind("relay", roles.relay().user());
    }
    if (sql.contains(":insights")) {
      statement.bind("insights", roles.engines().user());
    }
    return statement;
  }
}
