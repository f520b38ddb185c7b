package br.com.alicerce.platform.http;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.util.Optional;

/** The answers that were given under a key, kept for {@link #KEPT}. */
public final class IdempotencyKeys {

  /** How long an answer is replayed. */
  public static final Duration KEPT = Duration.ofHours(48);

  private IdempotencyKeys() {}

  record Stored(byte[] fingerprint, int status, String answer) {}

  /** Takes the key until the transaction ends; false when another call holds it. */
  static boolean lock(Session session, IdempotencyKey key) {
    return session.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as locked")
        .bind("name", CurrentStore.id() + "|" + key.userId() + "|" + key.route() + "|" + key.key())
        .one(row -> row.bool("locked"));
  }

  /** The answer given under the key, whose lock the caller has; one that is older than {@link #KEPT} is forgotten instead. */
  static Optional<Stored> find(Session session, IdempotencyKey key) {
    return session.sql("""
            with old as (
              delete from platform.idempotency_key
              where tenant_id = :tenant and user_id = :user and route = :route and key = :key
                and created_at < clock_timestamp() - make_interval(secs => :kept)
              returning key
            )
            select fingerprint, status, answer
            from platform.idempotency_key
            where tenant_id = :tenant and user_id = :user and route = :route and key = :key and key not in (select key from old)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("kept", KEPT.toSeconds())
        .bind("user", key.userId())
        .bind("route", key.route())
        .bind("key", key.key())
        .first(row -> new Stored(row.bytes("fingerprint"), row.integer("status"), row.text("answer")));
  }

  static void store(Session session, IdempotencyKey key, int status, String answer) {
    session.sql("""
            insert into platform.idempotency_key (tenant_id, user_id, route, key, fingerprint, status, answer)
            values (:tenant, :user, :route, :key, :fingerprint, :status, :answer)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("user", key.userId())
        .bind("route", key.route())
        .bind("key", key.key())
        .bind("fingerprint", key.fingerprint())
        .bind("status", status)
        .bind("answer", answer)
        .update();
  }

  /** Forgets what is older than {@link #KEPT} in the bound store; answers how many. */
  public static int forgetOld(Session session) {
    return session.sql("""
            delete from platform.idempotency_key
            where tenant_id = :tenant and created_at < clock_timestamp() - make_interval(secs => :kept)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("kept", KEPT.toSeconds())
        .update();
  }
}
