package br.com.alicerce.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Binds the store and runs a single statement in one round trip. Both travel as one prepared statement in autocommit, which PostgreSQL
 * runs as one implicit transaction: the setting is local to it and leaves the empty string behind, also after an error. The first
 * statement of an open transaction goes the same way, and what it sets then holds until that transaction ends. Nothing else may use this
 * form, because the first result is the setting's and has to be stepped over.
 *
 * <p>Every parameter must go with its type. Of a statement that once had one without, pgjdbc asks the server for the
 * types, and from then on, not knowing how long the answer will be, it ends the transaction before that statement, and
 * so the setting: the statement would then run for no store. A null has no type to go with, so it is written into the SQL.
 */
final class OneRoundTrip {

  private static final String BIND_STORE = "select set_config('app.tenant', :bound_store, true);\n";

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

  private OneRoundTrip() {}

  static Query of(Handle handle, UUID store, String sql, Set<String> nulls) {
    return handle.createQuery(BIND_STORE + written(sql, nulls)).bind("bound_store", store.toString());
  }

  /** The statement with these of its parameters written into it as nulls. */
  static String written(String sql, Set<String> nulls) {
    return nulls.isEmpty()
        ? sql
        : PARAMETER.matcher(sql).replaceAll(found -> nulls.contains(found.group(1)) ? "null" : "$0");
  }

  static void stepOverSetting(PreparedStatement statement) throws SQLException {
    statement.getMoreResults();
  }
}
