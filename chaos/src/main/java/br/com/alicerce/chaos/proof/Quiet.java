package br.com.alicerce.chaos.proof;

import br.com.alicerce.chaos.fault.Interrupted;
import br.com.alicerce.platform.database.Database;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Waits until every event is published and applied, and no entry of the stream is pending. */
public final class Quiet {

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String STREAM = "events:0";
  private static final String GROUP = "engines";

  private final Database looker;
  private final String redis;

  /** @param redis with its password */
  public Quiet(Database looker, String redis) {
    this.looker = looker;
    this.redis = redis;
  }

  /** Whether all came to rest within this time. */
  public boolean comesWithin(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      if (behind() == 0 && pending() == 0) {
        return true;
      }
      LockSupport.parkNanos(LOOK.toNanos());
      if (Thread.interrupted()) {
        throw new Interrupted();
      }
    }
    return false;
  }

  private long behind() {
    try {
      return looker.unbound(session -> session.sql("""
              select coalesce(sum(s.last_seq - least(coalesce(o.seq, 0), coalesce(c.published_seq, 0))), 0)::bigint as behind
              from eventing.tenant_stream s
              left join (select tenant_id, min(seq) as seq from engines.engine_offset group by tenant_id) o using (tenant_id)
              left join eventing.relay_cursor c using (tenant_id)
              """)
          .one(row -> row.bigint("behind")));
    } catch (RuntimeException away) {
      return Long.MAX_VALUE;
    }
  }

  private long pending() {
    try (Jedis open = new Jedis(URI.create(redis))) {
      return open.xpending(STREAM, GROUP).getTotal();
    } catch (JedisException away) {
      return Long.MAX_VALUE;
    }
  }
}
