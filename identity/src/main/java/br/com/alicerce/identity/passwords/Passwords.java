package br.com.alicerce.identity.passwords;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords by argon2id with 19 MiB, two passes and one lane. Each call costs some fifty milliseconds
 * of one core and waits in the {@link HashingQueue}; so call it outside a transaction.
 */
public final class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final PasswordHash decoy = decoy();
  private final HashingQueue queue;

  public Passwords(HashingQueue queue) {
    this.queue = queue;
  }

  /**
   * The hash of a new password.
   *
   * @return refused when it breaks {@link PasswordRules}, told of the field {@code password}, or when too many are
   *     being hashed
   */
  public Outcome<PasswordHash> hash(String password) {
    Optional<FieldError> wrong = PasswordRules.check("password", password);
    return wrong.isPresent()
        ? Outcome.refused(new Refusal.Invalid(List.of(wrong.get())))
        : queue.run(() -> new PasswordHash(argon2id().hash(bytes(password), random(SALT_BYTES)).getResult()));
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null when there is nobody whose password it could be: the answer is then no, at the same cost
   * @return refused when too many are being hashed
   */
  public Outcome<Boolean> matches(String password, @Nullable PasswordHash hash) {
    String against = (hash == null ? decoy : hash).text();
    return queue.run(() -> Argon2Function.getInstanceFromHash(against)
        .check(bytes(password), against.getBytes(StandardCharsets.US_ASCII)) && hash != null);
  }

  /** Not made before it is needed: it keeps its 19 MiB, and relays and engines hardly ever see a password. */
  private static Argon2Function argon2id() {
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  }

  /** The hash of no password: made of noise, and as dear to check as any other. */
  private PasswordHash decoy() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(
        MEMORY_KIB,
        PASSES,
        LANES,
        base64.encodeToString(random(SALT_BYTES)),
        base64.encodeToString(random(HASH_BYTES))));
  }

  /** Two keyboards may compose the same accented letter in two ways. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
