package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.database.Session;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts failed logins, in the database, so that every process knows them. What has been quiet for {@link #FORGOTTEN}
 * is forgotten: each new failure clears up to {@value #CLEARED} old ones, so the table holds no more than about an hour
 * of failures.
 */
final class LoginFailures {

  static final Duration FORGOTTEN = Duration.ofHours(1);

  private static final int CLEARED = 10;

  private LoginFailures() {}

  /** How long to wait before another attempt; zero when it may be made now. */
  static Duration wait(Session session, Instant now, FailureKey key) {
    return session.sql("select failures, last_failed_at from identity.login_failure where key = :key")
        .bind("key", key.hash())
        .first(row -> row.instant("last_failed_at").plus(LoginDelay.after(row.integer("failures"))))
        .map(open -> Duration.between(now, open))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /** Counts one. */
  static void count(Session session, Instant now, FailureKey key) {
    session.sql("""
            insert into identity.login_failure as f (key, failures, last_failed_at)
            values (:key, 1, :now)
            on conflict (key) do update set
              failures = case when f.last_failed_at <= :forgotten then 1 else f.failures + 1 end,
              last_failed_at = greatest(f.last_failed_at, excluded.last_failed_at)
            """)
        .bind("key", key.hash())
        .bind("now", now)
        .bind("forgotten", now.minus(FORGOTTEN))
        .update();
    clear(session, now);
  }

  /** Forgets them, because the right password came. */
  static void forget(Session session, FailureKey key) {
    session.sql("delete from identity.login_failure where key = :key").bind("key", key.hash()).update();
  }

  private static void clear(Session session, Instant now) {
    session.sql("""
            delete from identity.login_failure
            where key in (
              select key from identity.login_failure
              where last_failed_at <= :forgotten
              order by last_failed_at
              limit :most
              for update skip locked)
            """)
        .bind("forgotten", now.minus(FORGOTTEN))
        .bind("most", CLEARED)
        .update();
  }
}
