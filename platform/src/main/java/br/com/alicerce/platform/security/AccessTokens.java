package br.com.alicerce.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Issues access tokens: RS256, by RFC 8725 with one pinned algorithm, type, issuer and audience. */
public final class AccessTokens {

  /** How long a token lives, and so how long a person who was switched off may still come in. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  static final Duration SKEW = Duration.ofSeconds(30);
  static final String ISSUER = "alicerce";
  static final String AUDIENCE = "alicerce";
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final SigningKeys keys;
  private final Clock clock;

  public AccessTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A signed token that says who this is. */
  public String issue(Caller caller) {
    Instant now = clock.instant();
    JWTClaimsSet claims = new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(caller.userId().toString())
        .claim("tenant_id", caller.storeId().toString())
        .claim("slug", caller.storeSlug())
        .claim("name", caller.name())
        .claim("roles", caller.roles().stream().map(Role::word).sorted().toList())
        .claim("sid", caller.sessionId() == null ? null : caller.sessionId().toString())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .jwtID(UUID.randomUUID().toString())
        .build();
    return sign(claims);
  }

  private String sign(JWTClaimsSet claims) {
    try {
      RSAKey key = keys.current();
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (JOSEException unusable) {
      throw new IllegalStateException("The signing key can't sign", unusable);
    }
  }
}
