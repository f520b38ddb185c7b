package br.com.alicerce.relay;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The right to publish, held by one relay at a time. Every change of holder raises the epoch, and the cursor moves only under the epoch
 * that stands in the table: so a leader that was stopped, and wakes up after its time, moves nothing. For one thread.
 */
final class Lease {

  private final Leases leases;
  private final String holder;
  private final Duration length;
  private OptionalLong epoch = OptionalLong.empty();

  Lease(Leases leases, String holder, Duration length) {
    this.leases = leases;
    this.holder = holder;
    this.length = length;
  }

  /** Takes the lease when it is free, or keeps it when it is ours; the epoch, or empty when another has it. */
  OptionalLong hold() {
    boolean ours = epoch.isPresent() && leases.renew(holder, epoch.getAsLong(), length);
    if (!ours) {
      epoch = leases.take(holder, length);
    }
    return epoch;
  }

  /** Gives the lease back, so that a standby need not wait for its end. */
  void release() {
    OptionalLong held = epoch;
    epoch = OptionalLong.empty();
    held.ifPresent(ours -> leases.end(holder, ours));
  }
}
