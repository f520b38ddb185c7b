package br.com.alicerce.chaos.client;

import br.com.alicerce.chaos.fault.Interrupted;
import br.com.alicerce.platform.database.Database;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Writes one thing and waits until every engine has had it: what people mean by a house that works. */
public final class Probe {

  private static final Duration LOOK = Duration.ofMillis(10);

  private final Shop shop;
  private final Database looker;

  /**
   * Does nothing yet.
   *
   * @param shop a store in which nobody else writes
   * @param looker sees every store
   */
  public Probe(Shop shop, Database looker) {
    this.shop = shop;
    this.looker = looker;
  }

  /** Writes, and answers whether that was acknowledged and applied within this time, at the latest. */
  public boolean goesThrough(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    shop.receiveOne();
    return comes(end, """
        select count(*) = 2 and min(o.seq) >= max(s.last_seq) as so from eventing.tenant_stream s
        join engines.engine_offset o on o.tenant_id = s.tenant_id where s.tenant_id = :store
        """);
  }

  /** Whether what it wrote is published within this time; engines do not wait for that while the stream is in trouble. */
  public boolean isPublishedWithin(Duration limit) {
    return comes(System.nanoTime() + limit.toNanos(), """
        select c.published_seq >= s.last_seq as so from eventing.tenant_stream s
        join eventing.relay_cursor c on c.tenant_id = s.tenant_id where s.tenant_id = :store
        """);
  }

  private boolean comes(long end, String sql) {
    while (System.nanoTime() < end) {
      if (Thread.interrupted()) {
        throw new Interrupted();
      }
      if (isSo(sql)) {
        return true;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return false;
  }

  private boolean isSo(String sql) {
    try {
      return looker.unbound(session -> session.sql(sql).bind("store", shop.store()).first(row -> row.bool("so")).orElse(false));
    } catch (RuntimeException away) {
      return false;
    }
  }
}
