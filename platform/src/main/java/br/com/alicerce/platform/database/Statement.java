package br.com.alicerce.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * One statement: bind its parameters, then run it once by {@link #list}, {@link #first}, {@link #one}, {@link #update} or {@link #later}.
 */
public final class Statement {

  private final Session session;
  private final String sql;
  private final Set<String> nulls = new HashSet<>();
  private final Map<String, Argument> values = new HashMap<>();

  Statement(Session session, String sql) {
    this.session = session;
    this.sql = sql;
  }

  /** Binds a value: text, UUID, int, long, double, decimal, boolean, Instant, LocalDate, bytes, or null. */
  public Statement bind(String name, @Nullable Object value) {
    if (value == null) {
      nulls.add(name);
    } else {
      values.put(name, Parameter.of(value));
    }
    return this;
  }

  /** Binds an array whose elements are of {@code type}; for use with {@code unnest} and {@code = any(...)}. */
  public <T> Statement bindArray(String name, Class<T> type, Collection<? extends @Nullable T> values) {
    this.values.put(name, Parameter.ofArray(type, values));
    return this;
  }

  /** All rows. */
  public <T> List<T> list(RowReader<T> reader) {
    return run(statement -> {
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.getResultSet()) {
        Row row = new Row(result);
        while (result.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    });
  }

  /** The first row, or empty when there is none. */
  public <T> Optional<T> first(RowReader<T> reader) {
    return list(reader).stream().findFirst();
  }

  /**
   * The one row there must be.
   *
   * @throws IllegalStateException when there is none
   */
  public <T> T one(RowReader<T> reader) {
    return first(reader).orElseThrow(() -> new IllegalStateException("The statement answered no row"));
  }

  /** Runs a statement that answers no rows, and tells how many it touched. */
  public int update() {
    return run(PreparedStatement::getUpdateCount);
  }

  /**
   * Has a statement that answers nothing run at the end of the transaction for the bound store, in the order asked for, all of them in one
   * round trip with the commit: no statement before sees what it writes. Outside such a transaction it runs at once.
   */
  public void later() {
    if (!session.defer(OneRoundTrip.written(sql, nulls), values)) {
      update();
    }
  }

  private <T> T run(Reading<T> reading) {
    UUID store = session.toBind();
    try (Query query = store == null ? plain() : OneRoundTrip.of(session.handle(), store, sql, nulls)) {
      values.forEach(query::bind);
      return query.execute((execution, _) -> {
        PreparedStatement statement = execution.get();
        if (store != null) {
          OneRoundTrip.stepOverSetting(statement);
          session.bound();
        }
        return reading.read(statement);
      });
    }
  }

  private Query plain() {
    Query query = session.handle().createQuery(sql);
    nulls.forEach(name -> query.bind(name, (Object) null));
    return query;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(PreparedStatement statement) throws SQLException;
  }
}
