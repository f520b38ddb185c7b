package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.pace.Pace;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * The relay's role: carries events from the outbox to the stream, store by store in order. Any number may run; one leads and the others
 * stand by, and take over when its lease runs out. Composed here, in plain sight.
 */
public final class Relay implements AutoCloseable {

  private final EventShards shards;
  private final RelayLoop loop;
  private final Thread thread;

  /**
   * Does nothing yet.
   *
   * @param database a pool of the relay's role; two connections are enough
   * @param shards the stream; closed with this
   */
  public Relay(Database database, EventShards shards, RelaySettings settings, MeterRegistry registry) {
    this.shards = shards;
    this.loop = new RelayLoop(
        new PostgresLeases(database), new PostgresCursors(database), shards, settings, registry, holder(), Pace.ofTheMachine());
    this.thread = Thread.ofPlatform().name("relay").unstarted(loop);
  }

  /** The usual relay of one Redis. */
  public static Relay of(Database database, String redisUrl, MeterRegistry registry) {
    return new Relay(database, EventShards.ofRedis(redisUrl), RelaySettings.usual(), registry);
  }

  /**
   * Starts to publish. A Redis or PostgreSQL that can't be reached now is waited for.
   *
   * @throws br.com.alicerce.eventing.stream.UnfitRedis when Redis may evict; its message is for the operator
   */
  public void start() {
    shards.requireFit();
    thread.start();
  }

  /** Whether it still does its work; it does not end by itself, unless something is broken that it can't mend. */
  public boolean works() {
    return thread.isAlive();
  }

  /** Ends the round under way, gives the lease back and returns. */
  @Override
  public void close() {
    loop.stop();
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    shards.close();
  }

  /** Tells this process from every other, also from one of the same number on another machine. */
  private static String holder() {
    return "%s/%s".formatted(ManagementFactory.getRuntimeMXBean().getName(), UUID.randomUUID());
  }
}
