package br.com.alicerce.platform.tenancy;

import java.util.Optional;
import java.util.UUID;

/**
 * The store that the running code works for. It is bound for the length of a call and restored after it, whatever happens inside;
 * code that needs a store and finds none fails instead of guessing one.
 */
public final class CurrentStore {

  private static final ScopedValue<UUID> STORE = ScopedValue.newInstance();

  private CurrentStore() {}

  /**
   * The id of the bound store.
   *
   * @throws IllegalStateException when no store is bound: a bug in the caller, never a matter of input
   */
  public static UUID id() {
    if (!STORE.isBound()) {
      throw new IllegalStateException("No store is bound to this call");
    }
    return STORE.get();
  }

  /** The id of the bound store, for who only tells of it. */
  public static Optional<UUID> told() {
    return STORE.isBound() ? Optional.of(STORE.get()) : Optional.empty();
  }

  /** Runs {@code work} for the store {@code id} and answers what it answers. */
  public static <R, X extends Throwable> R call(UUID id, ScopedValue.CallableOp<R, X> work) throws X {
    return ScopedValue.where(STORE, id).call(work);
  }

  /** Runs {@code work} for the store {@code id}. */
  public static void run(UUID id, Runnable work) {
    ScopedValue.where(STORE, id).run(work);
  }
}
