package br.com.alicerce.app.ops;

import java.util.List;

/** The slow statements that PostgreSQL remembers, or why it can't be asked. */
public sealed interface Statements {

  /**
   * They were read.
   *
   * @param slowest those that ever took over {@link SlowStatements#LIMIT_MS}, the slowest on average first
   * @param consistentlySlow how many of these took that long on average of the last minutes
   * @param textsHidden whether the monitor may not read what others' statements say
   */
  record Read(List<Slow> slowest, long consistentlySlow, boolean textsHidden) implements Statements {}

  /** They could not be read; the reason is for the operator. */
  record Unavailable(String reason) implements Statements {}

  /**
   * One statement, its values replaced by {@code $1}, {@code $2} and so on.
   *
   * @param role who runs it
   * @param id by which PostgreSQL knows it
   * @param recentMs its average in the last minutes; NaN when it did not run
   */
  record Slow(String role, long id, String text, long calls, double meanMs, double maxMs, double totalMs, double recentMs) {}

  /** How many took too long on average of the last minutes; 0 when nobody can tell. */
  default long consistentlySlow() {
    return 0;
  }
}
