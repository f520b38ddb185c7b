package br.com.alicerce.platform.database;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL said of a failure. */
public final class SqlState {

  public static final String UNIQUE_VIOLATION = "23505";

  /** A lock was waited for as long as the limits allow. */
  public static final String LOCK_NOT_AVAILABLE = "55P03";

  /** A number that its column can't hold. */
  public static final String OUT_OF_RANGE = "22003";

  private SqlState() {}

  /** The five-character SQLSTATE in the failure's chain of causes, or the empty string when the database is not the cause. */
  public static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  /** Whether the database, or the way to it, is the cause. */
  static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** The name of the constraint that refused a row, or the empty string. */
  public static String constraintOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException sql && sql.getServerErrorMessage() instanceof ServerErrorMessage message) {
        return message.getConstraint() == null ? "" : message.getConstraint();
      }
    }
    return "";
  }
}
