package br.com.alicerce.platform.database;

/**
 * How old an answer may be to whoever is being served. Nobody is told anything old unless it is bound to the call that this is well: the
 * caller has written nothing lately, and so misses nothing of their own.
 */
public final class Freshness {

  private static final ScopedValue<Boolean> MAY_BE_OLD = ScopedValue.newInstance();

  private Freshness() {}

  /** Runs {@code work}, whose lists may then be as old as {@link Database#browse} says. */
  public static void letBeOld(Runnable work) {
    ScopedValue.where(MAY_BE_OLD, true).run(work);
  }

  static boolean mayBeOld() {
    return MAY_BE_OLD.isBound();
  }
}
