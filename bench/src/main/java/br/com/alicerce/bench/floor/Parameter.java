package br.com.alicerce.bench.floor;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recorded parameter as Java has it, so that it goes to the server with its type, as the product's own do: a statement with a
 * parameter of no type would lose the store that was bound in the same round trip.
 *
 * @param type PostgreSQL's name of it; an array's begins with {@code _}
 * @param value null, text, a UUID, a number, an instant, or an array of these
 */
record Parameter(String type, @Nullable Object value) {

  private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Has PostgreSQL read the text that its log shows. */
  static Parameter of(Connection connection, String type, @Nullable String text) throws SQLException {
    if (text == null) {
      return new Parameter(type, null);
    }
    try (PreparedStatement read = connection.prepareStatement("select cast(? as " + sqlName(type) + ")")) {
      read.setString(1, text);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return new Parameter(type, read(row, type));
      }
    }
  }

  /** The same with every id in it replaced. */
  Parameter with(UnaryOperator<UUID> ids) {
    return new Parameter(type, replaced(value, ids));
  }

  /** Whether an id is in it. */
  boolean hasIds() {
    boolean[] found = {false};
    replaced(value, id -> {
      found[0] = true;
      return id;
    });
    return found[0];
  }

  void bind(PreparedStatement statement, int index) throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, sqlType());
      case Object[] elements -> statement.setArray(index, statement.getConnection().createArrayOf(type.substring(1), elements));
      default -> statement.setObject(index, value);
    }
  }

  private int sqlType() {
    return switch (type) {
      case "int4" -> Types.INTEGER;
      case "int8" -> Types.BIGINT;
      case "numeric" -> Types.NUMERIC;
      case "bool" -> Types.BOOLEAN;
      case "timestamptz" -> Types.TIMESTAMP_WITH_TIMEZONE;
      default -> type.equals("text") || type.equals("varchar") ? Types.VARCHAR : Types.OTHER;
    };
  }

  private static String sqlName(String type) {
    return type.startsWith("_") ? type.substring(1) + "[]" : type;
  }

  private static @Nullable Object read(ResultSet row, String type) throws SQLException {
    if (type.startsWith("_")) {
      Array array = row.getArray(1);
      return (Object[]) array.getArray();
    }
    return type.equals("timestamptz") ? row.getObject(1, OffsetDateTime.class) : row.getObject(1);
  }

  private static @Nullable Object replaced(@Nullable Object value, UnaryOperator<UUID> ids) {
    return switch (value) {
      case UUID id -> ids.apply(id);
      case String text -> UUID_TEXT.matcher(text).replaceAll((MatchResult id) -> ids.apply(UUID.fromString(id.group())).toString());
      case Object[] elements -> {
        Object[] copy = new Object[elements.length];
        for (int at = 0; at < elements.length; at++) {
          copy[at] = replaced(elements[at], ids);
        }
        yield copy;
      }
      case null -> null;
      default -> value;
    };
  }
}
