package br.com.alicerce.simulation.memory;

import br.com.alicerce.relay.Leases;
import java.time.Duration;
import java.util.OptionalLong;

/** The lease in memory. */
public final class MemoryLeases implements Leases {

  private final MemoryDatabase database;
  private String holder = "";
  private long epoch;
  private long until = Long.MIN_VALUE;

  MemoryLeases(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public OptionalLong take(String taker, Duration length) {
    if (until > database.now()) {
      return OptionalLong.empty();
    }
    holder = taker;
    epoch++;
    until = database.now() + length.toNanos();
    database.flushed();
    return OptionalLong.of(epoch);
  }

  @Override
  public boolean renew(String renewer, long under, Duration length) {
    boolean ours = isHeld(renewer, under);
    if (ours) {
      until = database.now() + length.toNanos();
      database.flushed();
    }
    return ours;
  }

  @Override
  public void end(String ender, long under) {
    if (isHeld(ender, under)) {
      until = database.now();
      database.flushed();
    }
  }

  /** Whether the row names this holder and epoch, be its time over or not. */
  public boolean isHeld(String by, long under) {
    return holder.equals(by) && epoch == under;
  }
}
