package br.com.alicerce.platform.database;

import java.sql.SQLException;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowReader<T> {

  /** Reads the row; does not move to another one. */
  T read(Row row) throws SQLException;
}
