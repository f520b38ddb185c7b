package br.com.alicerce.platform.database;

import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Binds the store and runs a single statement in one round trip. Both travel as one prepared statement in autocommit, which PostgreSQL
 * runs as one implicit transaction: the setting is local to it and leaves the empty string behind, also after an error. Nothing else
 * may use this form, because the first result is the setting's and has to be stepped over.
 */
final class OneRoundTrip {

  private static final String BIND_STORE = "select set_config('app.tenant', :bound_store, true);\n";

  private OneRoundTrip() {}

  static Query of(Handle handle, String sql) {
    return handle.createQuery(BIND_STORE + sql).bind("bound_store", CurrentStore.id().toString());
  }

  static void stepOverSetting(PreparedStatement statement) throws SQLException {
    statement.getMoreResults();
  }
}
