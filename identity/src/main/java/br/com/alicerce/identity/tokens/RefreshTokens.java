package br.com.alicerce.identity.tokens;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.SessionCookies;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open sessions of the bound store. Whoever opens, rotates or ends one holds the lock on its person's row, so that
 * none is opened while all are being ended. A person has at most {@value #MOST_PER_PERSON}: the oldest end when more
 * are opened.
 */
public final class RefreshTokens {

  /** How long after its rotation a token is answered once more, because the reply may have been lost. */
  public static final Duration GRACE = Duration.ofSeconds(10);

  public static final int MOST_PER_PERSON = 200;

  private record Stored(
      byte[] hash,
      byte @Nullable [] previousHash,
      byte @Nullable [] salt,
      @Nullable Instant rotatedAt,
      Instant expiresAt) {}

  private RefreshTokens() {}

  /** Opens a session and answers its first token. */
  public static RefreshToken open(Session session, Instant now, UUID userId) {
    makeRoom(session, now, userId);
    // Random, not of now: whoever knew a session's id could end it.
    RefreshToken token = RefreshToken.first(CurrentStore.id(), UUID.randomUUID());
    session.sql("""
            insert into identity.refresh_token (tenant_id, id, user_id, hash, issued_at, expires_at)
            values (:tenant, :id, :user, :hash, :now, :expires)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", token.sessionId())
        .bind("user", userId)
        .bind("hash", token.hash())
        .bind("now", now)
        .bind("expires", now.plus(SessionCookies.REFRESH_LIFE))
        .update();
    return token;
  }

  /** Whose session it is, whether or not the token is good for it. */
  public static Optional<UUID> owner(Session session, UUID sessionId) {
    return session.sql("select user_id from identity.refresh_token where tenant_id = :tenant and id = :id")
        .bind("tenant", CurrentStore.id())
        .bind("id", sessionId)
        .first(row -> row.uuid("user_id"));
  }

  /** Takes a token in exchange for the next one; ends the session when the token had already been exchanged. */
  public static Rotation rotate(Session session, Instant now, RefreshToken token) {
    Optional<Stored> found = find(session, token.sessionId());
    if (found.isEmpty()) {
      return new Rotation.Unknown();
    }
    Stored stored = found.get();
    if (!now.isBefore(stored.expiresAt())) {
      end(session, token.sessionId());
      return new Rotation.Unknown();
    }
    byte[] hash = token.hash();
    if (MessageDigest.isEqual(hash, stored.hash())) {
      return new Rotation.Rotated(exchange(session, now, token));
    }
    if (stored.salt() != null && MessageDigest.isEqual(hash, stored.previousHash()) && inGrace(stored, now)) {
      return new Rotation.Rotated(token.next(stored.salt()));
    }
    end(session, token.sessionId());
    return new Rotation.Reused();
  }

  /** Ends one session; nothing happens when it has ended already. */
  public static void end(Session session, UUID sessionId) {
    session.sql("delete from identity.refresh_token where tenant_id = :tenant and id = :id")
        .bind("tenant", CurrentStore.id())
        .bind("id", sessionId)
        .update();
  }

  /** Whether the token is the one that is good now, or the one before it. */
  public static boolean holds(Session session, RefreshToken token) {
    byte[] hash = token.hash();
    return find(session, token.sessionId())
        .stream()
        .anyMatch(stored ->
            MessageDigest.isEqual(hash, stored.hash()) || MessageDigest.isEqual(hash, stored.previousHash()));
  }

  /** Ends every session of a person but the one named; all when none is. */
  public static void endAll(Session session, UUID userId, @Nullable UUID but) {
    session.sql("""
            delete from identity.refresh_token
            where tenant_id = :tenant and user_id = :user and id is distinct from cast(:but as uuid)
            """)
        .bind("tenant", CurrentStore.id())
        .bind("user", userId)
        .bind("but", but)
        .update();
  }

  private static RefreshToken exchange(Session session, Instant now, RefreshToken token) {
    byte[] salt = RefreshToken.randomBytes();
    RefreshToken next = token.next(salt);
    session.sql("""
            update identity.refresh_token
            set previous_hash = hash, hash = :hash, salt = :salt, rotated_at = :now, expires_at = :expires
            where tenant_id = :tenant and id = :id
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", token.sessionId())
        .bind("hash", next.hash())
        .bind("salt", salt)
        .bind("now", now)
        .bind("expires", now.plus(SessionCookies.REFRESH_LIFE))
        .update();
    return next;
  }

  private static boolean inGrace(Stored stored, Instant now) {
    return stored.rotatedAt() != null && !now.isAfter(stored.rotatedAt().plus(GRACE));
  }

  private static Optional<Stored> find(Session session, UUID sessionId) {
    return session.sql("""
            select hash, previous_hash, salt, rotated_at, expires_at
            from identity.refresh_token
            where tenant_id = :tenant and id = :id
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", sessionId)
        .first(RefreshTokens::read);
  }

  private static Stored read(Row row) throws SQLException {
    return new Stored(
        row.bytes("hash"),
        row.optionalBytes("previous_hash"),
        row.optionalBytes("salt"),
        row.optionalInstant("rotated_at"),
        row.instant("expires_at"));
  }

  private static void makeRoom(Session session, Instant now, UUID userId) {
    session.sql("""
            delete from identity.refresh_token
            where tenant_id = :tenant and user_id = :user
              and (expires_at <= :now or id in (
                select id from identity.refresh_token
                where tenant_id = :tenant and user_id = :user
                order by coalesce(rotated_at, issued_at) desc
                offset :kept))
            """)
        .bind("tenant", CurrentStore.id())
        .bind("user", userId)
        .bind("now", now)
        .bind("kept", MOST_PER_PERSON - 1)
        .update();
  }
}
