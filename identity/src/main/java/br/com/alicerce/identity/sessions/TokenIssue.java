package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.tokens.RefreshToken;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.security.Caller;

/** Makes the tokens of a session, and the refusals that tell nothing of why. */
final class TokenIssue {

  private final AccessTokens accessTokens;

  TokenIssue(AccessTokens accessTokens) {
    this.accessTokens = accessTokens;
  }

  Tokens of(Store store, User user, RefreshToken refresh) {
    Caller caller = new Caller(
        user.id(), store.id(), store.slug().text(), user.name(), user.roles(), refresh.sessionId());
    return new Tokens(accessTokens.issue(caller), refresh.text());
  }

  /** The one answer to a login that fails, whatever it fails for. */
  static <T> Outcome<T> wrongCredentials() {
    return Outcome.refused(new Refusal.Unauthenticated("E-mail ou senha não conferem."));
  }

  /** The one answer to a renewal that fails, whatever it fails for. */
  static <T> Outcome<T> sessionEnded() {
    return Outcome.refused(new Refusal.Unauthenticated("Sua sessão terminou. Entre de novo."));
  }
}
