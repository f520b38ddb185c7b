package br.com.alicerce.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The private keys that sign tokens, in one file that only its owner may read, and beside it the public ones for everybody else. The
 * newest key signs; older ones stay on the public list until every token that they signed has ended.
 */
public final class SigningKeys {

  private static final int BITS = 2048;

  private final Path privateFile;
  private final Path publicFile;
  private final Clock clock;

  /**
   * @param privateFile JWK set with private parts, mode 0600
   * @param publicFile JWK set with public parts only
   */
  public SigningKeys(Path privateFile, Path publicFile, Clock clock) {
    this.privateFile = privateFile;
    this.publicFile = publicFile;
    this.clock = clock;
  }

  /** Makes a first key when there is none. */
  public void ensure() throws IOException {
    if (Files.notExists(privateFile)) {
      rotate();
    }
  }

  /**
   * Adds a new key that signs from now on, and drops the keys whose successor is older than the longest life of a token.
   *
   * @return the id of the new key
   */
  public String rotate() throws IOException {
    Instant now = clock.instant();
    List<JWK> keys = new ArrayList<>(Files.exists(privateFile) ? read().getKeys() : List.of());
    dropEnded(keys, now);
    RSAKey fresh = generate(now);
    keys.add(fresh);
    write(new JWKSet(keys));
    return fresh.getKeyID();
  }

  /** The key that signs now: the one that was added last, also when two were added within a second. */
  public RSAKey current() throws IOException {
    return read().getKeys().getLast().toRSAKey();
  }

  private JWKSet read() throws IOException {
    try {
      return JWKSet.load(privateFile.toFile());
    } catch (ParseException malformed) {
      throw new IOException("The signing keys in " + privateFile + " are not a JWK set", malformed);
    }
  }

  private static void dropEnded(List<JWK> keys, Instant now) {
    keys.sort(Comparator.comparing(JWK::getIssueTime));
    Instant lastUsable = now.minus(AccessTokens.LIFE).minus(AccessTokens.SKEW);
    while (keys.size() > 1 && keys.get(1).getIssueTime().toInstant().isBefore(lastUsable)) {
      keys.removeFirst();
    }
  }

  private static RSAKey generate(Instant now) {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .issueTime(Date.from(now))
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("This JVM can't make RSA keys", impossible);
    }
  }

  private void write(JWKSet keys) throws IOException {
    replace(privateFile, keys.toString(false), EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    replace(publicFile, keys.toPublicJWKSet().toString(true), EnumSet.of(
        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
  }

  private static void replace(Path file, String content, Set<PosixFilePermission> permissions) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".keys", ".new");
    Files.setPosixFilePermissions(beside, permissions);
    Files.writeString(beside, content);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
