package br.com.alicerce.engines.stock;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as columns, for {@code unnest}. */
final class Columns {

  private Columns() {}

  /** One column of these rows, in their order. */
  static <T, V> List<@Nullable V> of(Collection<T> rows, Function<T, @Nullable V> column) {
    return rows.stream().<@Nullable V>map(column).toList();
  }
}
