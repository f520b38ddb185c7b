package br.com.alicerce.chaos.fault;

import java.util.Locale;

/** What may be done to the house. */
public enum Fault {
  /** The vertical's process is killed. */
  KILL_VERTICAL(3),
  /** The relay that leads is killed. */
  KILL_RELAY_LEADER(4),
  /** A relay that stands by is killed. */
  KILL_RELAY_STANDBY(1),
  /** A worker is killed, whatever it holds. */
  KILL_WORKER(6),
  /** All workers are killed at once. */
  KILL_ALL_WORKERS(2),
  /** Redis is killed; its last second may be lost to it. */
  KILL_REDIS(6),
  /** PostgreSQL's postmaster is killed, and its children find themselves alone. */
  KILL_POSTGRES(3),
  /** One of PostgreSQL's backends is killed, and all others have to end with it. */
  KILL_POSTGRES_BACKEND(1),
  /** Everything is killed at once. */
  POWER_CUT(1),
  /** The vertical is stopped where it is for a while. */
  STOP_VERTICAL(1),
  /** The leading relay is stopped for longer than its lease, and goes on as if it still led. */
  STOP_RELAY_LEADER(2),
  /** A worker is stopped with whatever it holds. */
  STOP_WORKER(1),
  /** Redis is stopped for a while. */
  STOP_REDIS(1),
  /** PostgreSQL and all its backends are stopped for a while. */
  STOP_POSTGRES(1),
  /** A process is asked to end, and started again. */
  RESTART(2),
  /** A process loses all its connections to Redis and gets none for a while. */
  CUT_REDIS(1),
  /** A process loses all its connections to PostgreSQL and gets none for a while. */
  CUT_POSTGRES(1),
  /** A process's connections to Redis are mute from now on, and nobody tells it. */
  HALF_OPEN_REDIS(1),
  /** A process's connections to PostgreSQL are mute from now on, and nobody tells it. */
  HALF_OPEN_POSTGRES(1),
  /** PostgreSQL ends every connection. */
  END_CONNECTIONS(1),
  /** Everything in Redis is gone. */
  FLUSH(2),
  /** Every entry of the stream is gone. */
  TRIM(2),
  /** Redis comes back with an old file. */
  OLD_REDIS_FILE(1),
  /** Redis has no memory left for a while. */
  REDIS_FULL(1),
  /** Redis is a replica for a while. */
  REDIS_READ_ONLY(1),
  /** Somebody else has a transaction open that has written, and does not end it. */
  FOREIGN_TRANSACTION(1);

  private final int weight;

  Fault(int weight) {
    this.weight = weight;
  }

  /** How often it comes in a deck. */
  int weight() {
    return weight;
  }

  /** As people read and type it: {@code kill-redis}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
