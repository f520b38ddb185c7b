package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.stores.Stores;
import br.com.alicerce.identity.tokens.RefreshToken;
import br.com.alicerce.identity.tokens.RefreshTokens;
import br.com.alicerce.identity.tokens.Rotation;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renews a session: a refresh token in exchange for an access token and the next refresh token. Each is good for one
 * exchange; who hands one in that had been exchanged before ends the session, because two hold it, unless it was
 * exchanged a moment ago and the reply may have been lost: then the reply is given again.
 */
public final class Refresh {

  private final Database database;
  private final TokenIssue issue;

  public Refresh(Database database, AccessTokens accessTokens) {
    this.database = database;
    this.issue = new TokenIssue(accessTokens);
  }

  /**
   * Renews it.
   *
   * @param slug the store that the host names, which must be the token's; null when it names none
   * @param text the token as the client has it
   */
  public Outcome<Tokens> execute(Instant now, @Nullable String slug, String text) {
    Optional<RefreshToken> token = RefreshToken.parse(text);
    if (token.isEmpty()) {
      return TokenIssue.sessionEnded();
    }
    return CurrentStore.call(token.get().storeId(), () ->
            database.writeAlways(session ->
                store(session, slug).flatMap(store -> renew(session, now, store, token.get()))))
        .map(Outcome::done)
        .orElseGet(TokenIssue::sessionEnded);
  }

  private static Optional<Store> store(Session session, @Nullable String slug) {
    return Stores.byId(session, CurrentStore.id())
        .filter(Store::active)
        .filter(store -> slug == null || Slug.of(slug).filter(store.slug()::equals).isPresent());
  }

  private Optional<Tokens> renew(Session session, Instant now, Store store, RefreshToken token) {
    Optional<User> user = RefreshTokens.owner(session, token.sessionId())
        .flatMap(userId -> Users.lock(session, userId))
        .filter(User::active);
    if (user.isEmpty()) {
      return Optional.empty();
    }
    return switch (RefreshTokens.rotate(session, now, token)) {
      case Rotation.Rotated(RefreshToken next) -> Optional.of(issue.of(store, user.get(), next));
      case Rotation.Reused() -> {
        AuditLog.record(session, now, user.get().id(), "sessao.token_reutilizado", "users", user.get().id(), Map.of());
        yield Optional.empty();
      }
      case Rotation.Unknown() -> Optional.empty();
    };
  }
}
