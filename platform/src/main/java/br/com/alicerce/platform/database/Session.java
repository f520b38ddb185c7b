package br.com.alicerce.platform.database;

import org.jdbi.v3.core.Handle;

/**
 * A connection lent to one piece of work. It is of one of three kinds, and the SQL that a repository writes is the same in all:
 * alone (each statement is a transaction of its own for the bound store, in one round trip), inside an open transaction for the bound
 * store, or for no store at all (machinery only; row-level security then shows what the role may see without one).
 */
public final class Session {

  private final Handle handle;
  private final boolean alone;

  Session(Handle handle, boolean alone) {
    this.handle = handle;
    this.alone = alone;
  }

  /** Begins a statement; {@code sql} names its parameters with a colon. */
  public Statement sql(String sql) {
    return new Statement(handle, sql, alone);
  }
}
