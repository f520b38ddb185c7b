package br.com.alicerce.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys in a JWKS file. The file is read again when a token names an unknown key, at most once in {@link #REREAD}, so that a
 * new key is known at once and forged key ids cost nothing.
 */
public final class JwksFile implements PublicKeys {

  /** The shortest time between two readings. */
  public static final Duration REREAD = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(JwksFile.class);

  private final Path file;
  private final Clock clock;
  private volatile Map<String, RSAPublicKey> keys = Map.of();
  private volatile Instant read = Instant.MIN;

  public JwksFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    readAgain();
  }

  @Override
  public Optional<RSAPublicKey> byId(String keyId) {
    RSAPublicKey key = keys.get(keyId);
    if (key == null && clock.instant().isAfter(read.plus(REREAD))) {
      readAgain();
      key = keys.get(keyId);
    }
    return Optional.ofNullable(key);
  }

  private synchronized void readAgain() {
    read = clock.instant();
    try {
      Map<String, RSAPublicKey> found = new HashMap<>();
      for (JWK key : JWKSet.load(file.toFile()).getKeys()) {
        if (key instanceof RSAKey rsa && rsa.getKeyID() != null) {
          found.put(rsa.getKeyID(), rsa.toRSAPublicKey());
        }
      }
      keys = Map.copyOf(found);
    } catch (IOException | ParseException | JOSEException unreadable) {
      LOG.warn("The public keys in {} can't be read; keeping the {} known ones", file, keys.size());
    }
  }
}
