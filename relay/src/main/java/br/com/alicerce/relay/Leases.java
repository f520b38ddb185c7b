package br.com.alicerce.relay;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The port to the one row that says which relay leads. Times are the database's, so that no two machines need to agree. Every method may
 * throw when the database fails.
 */
public interface Leases {

  /** Takes the lease if it is free or has run out, for so long from now; the new epoch, one higher than the last, or empty. */
  OptionalLong take(String holder, Duration length);

  /** Makes a lease that is this holder's under this epoch last so long from now, also one that has run out; whether it was. */
  boolean renew(String holder, long epoch, Duration length);

  /** Ends a lease that is this holder's under this epoch. */
  void end(String holder, long epoch);
}
