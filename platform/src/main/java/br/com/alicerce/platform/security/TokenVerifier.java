package br.com.alicerce.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens without asking anybody. Tokens that were found good are remembered until they end, at most {@value #REMEMBERED}
 * of them, because a signature costs more than the rest of a read. Every field is checked; anything unexpected is a refusal.
 */
public final class TokenVerifier {

  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_TOKEN = 4_096;

  private record Verified(Caller caller, Instant notBefore, Instant expires) {}

  private final PublicKeys keys;
  private final Clock clock;
  private final Cache<String, Verified> remembered = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public TokenVerifier(PublicKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Who the token is, or empty when it is not to be believed: malformed, forged, of another issuer or purpose, not yet or no longer
   * valid.
   */
  public Optional<Caller> verify(String token) {
    Verified verified = remembered.getIfPresent(token);
    if (verified == null) {
      verified = token.length() > LONGEST_TOKEN ? null : verifyAnew(token).orElse(null);
      if (verified == null) {
        return Optional.empty();
      }
      remembered.put(token, verified);
    }
    Instant now = clock.instant();
    if (now.isBefore(verified.notBefore().minus(AccessTokens.SKEW)) || !now.isBefore(verified.expires())) {
      remembered.invalidate(token);
      return Optional.empty();
    }
    return Optional.of(verified.caller());
  }

  private Optional<Verified> verifyAnew(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!headerIsOurs(jwt.getHeader())) {
        return Optional.empty();
      }
      Optional<RSAPublicKey> key = keys.byId(jwt.getHeader().getKeyID());
      if (key.isEmpty() || !jwt.verify(new RSASSAVerifier(key.get()))) {
        return Optional.empty();
      }
      return read(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException malformed) {
      return Optional.empty();
    }
  }

  private static boolean headerIsOurs(JWSHeader header) {
    return JWSAlgorithm.RS256.equals(header.getAlgorithm())
        && AccessTokens.TYPE.equals(header.getType())
        && header.getKeyID() != null
        && header.getCriticalParams() == null;
  }

  private static Optional<Verified> read(JWTClaimsSet claims) throws ParseException {
    Date notBefore = claims.getNotBeforeTime();
    Date expires = claims.getExpirationTime();
    boolean ours = AccessTokens.ISSUER.equals(claims.getIssuer())
        && List.of(AccessTokens.AUDIENCE).equals(claims.getAudience())
        && notBefore != null
        && expires != null
        && !expires.toInstant().isAfter(notBefore.toInstant().plus(AccessTokens.LIFE));
    if (!ours) {
      return Optional.empty();
    }
    Caller caller = new Caller(
        UUID.fromString(claims.getSubject()),
        UUID.fromString(claims.getStringClaim("tenant_id")),
        Objects.requireNonNull(claims.getStringClaim("slug")),
        Objects.requireNonNull(claims.getStringClaim("name")),
        roles(claims.getStringListClaim("roles")),
        sessionId(claims.getStringClaim("sid")));
    return Optional.of(new Verified(caller, notBefore.toInstant(), expires.toInstant()));
  }

  private static @Nullable UUID sessionId(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private static Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      roles.add(Role.of(word).orElseThrow(() -> new IllegalArgumentException("unknown role")));
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("no role");
    }
    return roles;
  }
}
