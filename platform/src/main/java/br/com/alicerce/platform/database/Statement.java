package br.com.alicerce.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** One statement: bind its parameters, then run it once by {@link #list}, {@link #first}, {@link #one} or {@link #update}. */
public final class Statement {

  private final Handle handle;
  private final String sql;
  private final boolean alone;
  private final Set<String> nulls = new HashSet<>();
  private final List<UnaryOperator<Query>> bindings = new ArrayList<>();

  Statement(Handle handle, String sql, boolean alone) {
    this.handle = handle;
    this.sql = sql;
    this.alone = alone;
  }

  /** Binds a value: text, UUID, number, decimal, boolean, Instant, LocalDate, or null. */
  public Statement bind(String name, @Nullable Object value) {
    if (value == null && alone) {
      nulls.add(name);
    } else {
      bindings.add(query -> query.bind(name, typed(value)));
    }
    return this;
  }

  /** Binds an array whose elements are of {@code type}; for use with {@code unnest} and {@code = any(...)}. */
  public <T> Statement bindArray(String name, Class<T> type, Collection<? extends @Nullable T> values) {
    bindings.add(query -> query.bindArray(name, type, new ArrayList<Object>(values)));
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

  private <T> T run(Reading<T> reading) {
    try (Query query = alone ? OneRoundTrip.of(handle, sql, nulls) : handle.createQuery(sql)) {
      bindings.forEach(binding -> binding.apply(query));
      return query.execute((execution, _) -> {
        PreparedStatement statement = execution.get();
        if (alone) {
          OneRoundTrip.stepOverSetting(statement);
        }
        return reading.read(statement);
      });
    }
  }

  /** An instant goes without a type, which {@link OneRoundTrip} can't have; a time with an offset goes with one. */
  private static @Nullable Object typed(@Nullable Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(PreparedStatement statement) throws SQLException;
  }
}
