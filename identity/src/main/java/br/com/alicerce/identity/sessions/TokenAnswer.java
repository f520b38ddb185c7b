package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.security.AccessTokens;
import io.avaje.jsonb.Json;

/**
 * What a client gets that logged in or renewed its session.
 *
 * @param expiresIn the life of the access token in seconds
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record TokenAnswer(String accessToken, String tokenType, long expiresIn, String refreshToken) {

  static TokenAnswer of(Tokens tokens) {
    return new TokenAnswer(tokens.access(), "Bearer", AccessTokens.LIFE.toSeconds(), tokens.refresh());
  }

  @Override
  public String toString() {
    return "TokenAnswer[...]";
  }
}
