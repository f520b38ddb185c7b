package br.com.alicerce.platform.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row a statement is at, read by column name. Methods with {@code optional} answer null for SQL's null; the others fail on it. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public UUID uuid(String column) throws SQLException {
    return present(column, optionalUuid(column));
  }

  public @Nullable UUID optionalUuid(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  public String text(String column) throws SQLException {
    return present(column, result.getString(column));
  }

  public @Nullable String optionalText(String column) throws SQLException {
    return result.getString(column);
  }

  public BigDecimal decimal(String column) throws SQLException {
    return present(column, result.getBigDecimal(column));
  }

  public @Nullable BigDecimal optionalDecimal(String column) throws SQLException {
    return result.getBigDecimal(column);
  }

  public Instant instant(String column) throws SQLException {
    return present(column, optionalInstant(column));
  }

  public @Nullable Instant optionalInstant(String column) throws SQLException {
    OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public LocalDate date(String column) throws SQLException {
    return present(column, result.getObject(column, LocalDate.class));
  }

  public @Nullable LocalDate optionalDate(String column) throws SQLException {
    return result.getObject(column, LocalDate.class);
  }

  public int integer(String column) throws SQLException {
    return present(column, result.getObject(column, Integer.class));
  }

  public @Nullable Integer optionalInteger(String column) throws SQLException {
    return result.getObject(column, Integer.class);
  }

  public long bigint(String column) throws SQLException {
    return present(column, result.getObject(column, Long.class));
  }

  public boolean bool(String column) throws SQLException {
    return present(column, result.getObject(column, Boolean.class));
  }

  public byte[] bytes(String column) throws SQLException {
    return present(column, result.getBytes(column));
  }

  public byte @Nullable [] optionalBytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  /** A {@code text[]} column. */
  public List<String> texts(String column) throws SQLException {
    Array array = present(column, result.getArray(column));
    return List.of((String[]) array.getArray());
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("Column " + column + " is null");
    }
    return value;
  }
}
