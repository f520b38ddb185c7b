package br.com.alicerce.platform.observability;

import org.jspecify.annotations.Nullable;

/** The address of the machine on whose behalf something is done, bound by scope for the length of one request. */
public final class ClientAddress {

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private ClientAddress() {}

  /** The address; null outside of any request, as in the operator's commands and the demo's history. */
  public static @Nullable String current() {
    return CURRENT.isBound() && !CURRENT.get().isEmpty() ? CURRENT.get() : null;
  }

  /** Runs {@code work} on behalf of this address; an empty one counts as unknown. */
  public static void run(String address, Runnable work) {
    ScopedValue.where(CURRENT, address).run(work);
  }
}
