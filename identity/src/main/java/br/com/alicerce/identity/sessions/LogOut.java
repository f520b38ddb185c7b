package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.tokens.RefreshToken;
import br.com.alicerce.identity.tokens.RefreshTokens;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.UUID;

/** Ends a session. Says nothing of whether there was one: leaving always succeeds. */
public final class LogOut {

  private final Database database;

  public LogOut(Database database) {
    this.database = database;
  }

  /** Ends the session that this refresh token is good for. */
  public void execute(String refreshToken) {
    RefreshToken.parse(refreshToken).ifPresent(token ->
        CurrentStore.run(token.storeId(), () -> database.writeAlways(session -> end(session, token))));
  }

  private static RefreshToken end(Session session, RefreshToken token) {
    if (RefreshTokens.holds(session, token)) {
      RefreshTokens.owner(session, token.sessionId()).flatMap(owner -> Users.lock(session, owner));
      RefreshTokens.end(session, token.sessionId());
    }
    return token;
  }

  /** Ends the session that this caller's access token was issued in. */
  public void execute(Caller caller) {
    UUID sessionId = caller.sessionId();
    if (sessionId != null) {
      CurrentStore.run(caller.storeId(), () -> database.writeAlways(session -> {
        Users.lock(session, caller.userId());
        RefreshTokens.end(session, sessionId);
        return sessionId;
      }));
    }
  }
}
