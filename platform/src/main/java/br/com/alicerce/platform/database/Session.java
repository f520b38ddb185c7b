package br.com.alicerce.platform.database;

import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * A connection lent to one piece of work. It is of one of three kinds, and the SQL that a repository writes is the same in all:
 * alone (each statement is a transaction of its own for the bound store, in one round trip), inside an open transaction for the bound
 * store (which its first statement binds, in the same round trip), or for no store at all (machinery only; row-level security then shows
 * what the role may see without one).
 */
public final class Session {

  private final Handle handle;
  private final @Nullable UUID store;
  private final boolean together;
  private final Deferred deferred = new Deferred();
  private boolean bound;

  private Session(Handle handle, @Nullable UUID store, boolean together) {
    this.handle = handle;
    this.store = store;
    this.together = together;
  }

  /** Each statement by itself, for this store. */
  static Session alone(Handle handle, UUID store) {
    return new Session(handle, store, false);
  }

  /** All statements in the transaction that is open, for this store. */
  static Session together(Handle handle, UUID store) {
    return new Session(handle, store, true);
  }

  /** For no store. */
  static Session unbound(Handle handle) {
    return new Session(handle, null, true);
  }

  /** Begins a statement; {@code sql} names its parameters with a colon. */
  public Statement sql(String sql) {
    return new Statement(this, sql);
  }

  /** Sends what waits for the end, so that what the database refuses of it is thrown here. Does nothing when nothing waits. */
  public void settle() {
    send(false);
  }

  /** Commits the open transaction in the same round trip as what waits for its end; leaves it open when nothing does. */
  void end() {
    send(true);
  }

  private void send(boolean commit) {
    if (!deferred.isEmpty()) {
      deferred.send(handle, toBind(), commit);
      bound();
    }
  }

  /** Keeps a write for the end of the transaction; false where there is none that would end. */
  boolean defer(String sql, Map<String, Argument> values) {
    boolean ends = together && store != null;
    if (ends) {
      deferred.add(handle, sql, values);
    }
    return ends;
  }

  Handle handle() {
    return handle;
  }

  /** The store that the next statement has to bind; null when none has to be. */
  @Nullable UUID toBind() {
    return together && bound ? null : store;
  }

  /** A statement has bound the store. */
  void bound() {
    bound = true;
  }
}
