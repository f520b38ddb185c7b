package br.com.alicerce.simulation.world;

import br.com.alicerce.simulation.schedule.Schedule;

/** The servers' clocks, which may be set. */
final class Clocks {

  private static final long START = 1_000_000_000_000L;

  private final Schedule schedule;
  private long databaseAhead;
  private long redisAhead;

  Clocks(Schedule schedule) {
    this.schedule = schedule;
  }

  long database() {
    return START + schedule.now() + databaseAhead;
  }

  long redis() {
    return START + schedule.now() + redisAhead;
  }

  /** Sets PostgreSQL's clock forward, or back. */
  void setDatabase(long nanos) {
    databaseAhead += nanos;
  }

  /** Sets Redis's clock forward. */
  void setRedis(long nanos) {
    redisAhead += nanos;
  }
}
