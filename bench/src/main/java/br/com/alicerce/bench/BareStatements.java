package br.com.alicerce.bench;

import br.com.alicerce.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements that one request really ran, taken from PostgreSQL's log, run again bare through pgjdbc: no HTTP, no JSON, no token.
 * What a request costs more than this is the price of everything but the database. Ids that the request made are made anew each time.
 */
final class BareStatements {

  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** A statement with its parameters as text, in order. */
  record Logged(String sql, List<@Nullable String> parameters) {}

  private record Prepared(PreparedStatement statement, List<@Nullable String> parameters) {}

  private final Connection connection;
  private final Set<String> known;
  private final List<Prepared> prepared = new ArrayList<>();
  private final boolean transaction;

  /**
   * @param known ids that were there before the request; all others are new in each run
   * @param transaction whether the request ran them in one explicit transaction
   */
  BareStatements(Connection connection, List<Logged> logged, Set<String> known, boolean transaction) throws SQLException {
    this.connection = connection;
    this.known = known;
    this.transaction = transaction;
    connection.setAutoCommit(!transaction);
    for (Logged one : logged) {
      prepared.add(prepare(one));
    }
  }

  /** Runs them once. */
  void run() throws SQLException {
    Map<String, String> fresh = new HashMap<>();
    for (Prepared one : prepared) {
      for (int index = 0; index < one.parameters().size(); index++) {
        bind(one.statement(), index + 1, one.parameters().get(index), fresh);
      }
      drain(one.statement());
    }
    if (transaction) {
      connection.commit();
    }
  }

  private Prepared prepare(Logged logged) throws SQLException {
    List<@Nullable String> inOrder = new ArrayList<>();
    Matcher places = PLACE.matcher(logged.sql());
    while (places.find()) {
      inOrder.add(logged.parameters().get(Integer.parseInt(places.group(1)) - 1));
    }
    return new Prepared(connection.prepareStatement(PLACE.matcher(logged.sql()).replaceAll("?")), inOrder);
  }

  private void bind(PreparedStatement statement, int index, @Nullable String value, Map<String, String> fresh) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.OTHER);
    } else {
      statement.setObject(index, UUID_TEXT.matcher(value).replaceAll((MatchResult id) -> renewed(id.group(), fresh)), Types.OTHER);
    }
  }

  private String renewed(String id, Map<String, String> fresh) {
    return known.contains(id) ? id : fresh.computeIfAbsent(id, _ -> Ids.next().toString());
  }

  private static void drain(PreparedStatement statement) throws SQLException {
    boolean rows = statement.execute();
    while (rows || statement.getUpdateCount() >= 0) {
      if (rows) {
        try (var result = statement.getResultSet()) {
          while (result.next()) {
            result.getObject(1);
          }
        }
      }
      rows = statement.getMoreResults();
    }
  }
}
