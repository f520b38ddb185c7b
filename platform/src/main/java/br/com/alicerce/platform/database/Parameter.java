package br.com.alicerce.platform.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * How a value goes to the server: always with its type, as {@link OneRoundTrip} demands. Jdbi would look the way up by reflection for each
 * statement anew, which cost more than sending it.
 */
final class Parameter {

  private static final Map<Class<?>, String> ELEMENTS = Map.of(
      UUID.class, "uuid", String.class, "text", Integer.class, "int4", Long.class, "int8", BigDecimal.class, "numeric",
      Boolean.class, "bool", LocalDate.class, "date");

  private Parameter() {}

  /**
   * A value.
   *
   * @throws IllegalArgumentException for a kind that is not among those that {@link Statement#bind} tells of
   */
  static Argument of(Object value) {
    return switch (value) {
      case String text -> (position, statement, _) -> statement.setString(position, text);
      case UUID id -> (position, statement, _) -> statement.setObject(position, id);
      case Integer number -> (position, statement, _) -> statement.setInt(position, number);
      case Long number -> (position, statement, _) -> statement.setLong(position, number);
      case Double number -> (position, statement, _) -> statement.setDouble(position, number);
      case BigDecimal decimal -> (position, statement, _) -> statement.setBigDecimal(position, decimal);
      case Boolean yes -> (position, statement, _) -> statement.setBoolean(position, yes);
      // without an offset it would go without a type
      case Instant instant -> (position, statement, _) -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
      case LocalDate date -> (position, statement, _) -> statement.setObject(position, date);
      case byte[] bytes -> (position, statement, _) -> statement.setBytes(position, bytes);
      default -> throw new IllegalArgumentException("No way to bind a " + value.getClass().getName());
    };
  }

  /** An array; elements may be null. */
  static Argument ofArray(Class<?> type, Collection<? extends @Nullable Object> values) {
    String element = ELEMENTS.get(type);
    if (element == null) {
      throw new IllegalArgumentException("No way to bind an array of " + type.getName());
    }
    return new OfArray(element, values.toArray());
  }

  private record OfArray(String element, @Nullable Object[] values) implements Argument {

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
      Array array = statement.getConnection().createArrayOf(element, values);
      statement.setArray(position, array);
    }

    @Override
    public String toString() {
      return element + "[" + values.length + "]";
    }
  }
}
