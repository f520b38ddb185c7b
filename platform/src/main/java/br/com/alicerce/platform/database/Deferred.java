package br.com.alicerce.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Writes of an open transaction that wait to be sent together. They travel as one prepared statement, like {@link OneRoundTrip}'s two, so
 * they cost one round trip however many they are, and so does the commit behind them. For one session.
 */
final class Deferred {

  private static final String BIND_STORE = "select set_config('app.tenant', ?, true)";
  private static final String COMMIT = "commit";

  private record Write(String sql, List<Argument> values) {}

  private final List<Write> writes = new ArrayList<>();

  /** One more, behind those that wait already. */
  void add(Handle handle, String sql, Map<String, Argument> values) {
    ParsedSql parsed = handle.getConfig(SqlStatements.class).getSqlParser().parse(sql, null);
    writes.add(new Write(parsed.getSql(), parsed.getParameters().getParameterNames().stream().map(values::get).toList()));
  }

  boolean isEmpty() {
    return writes.isEmpty();
  }

  /**
   * Sends all that wait, and none of them waits any more.
   *
   * @param store to be bound in front of them; null when it is
   * @param commit whether the transaction ends with them; when one of them fails it does not
   */
  void send(Handle handle, @Nullable UUID store, boolean commit) {
    List<Write> all = new ArrayList<>(writes);
    writes.clear();
    if (store != null) {
      all.addFirst(new Write(BIND_STORE, List.of(Parameter.of(store.toString()))));
    }
    if (commit) {
      all.add(new Write(COMMIT, List.of()));
    }
    String sql = all.stream().map(Write::sql).collect(Collectors.joining("\n;\n"));
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      int position = 1;
      for (Write write : all) {
        for (Argument value : write.values()) {
          value.apply(position++, statement, null);
        }
      }
      statement.execute();
    } catch (SQLException failure) {
      throw new UnableToExecuteStatementException(failure, null);
    }
  }
}
