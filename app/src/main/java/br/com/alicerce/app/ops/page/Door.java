package br.com.alicerce.app.ops.page;

import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.platform.outcome.Outcome;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Lets the operator in by their own password, and nobody by a store's token. Passwords are hashed as people's are: two at once, few
 * waiting. A session is a random word in a cookie for {@code /ops} alone; it ends after an hour of silence, after twelve, with the
 * process, and with the password it was opened by.
 */
public final class Door {

  private static final String COOKIE = "alicerce_ops";
  private static final int MOST_SESSIONS = 50;

  private final OperatorPassword password;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Passwords passwords = new Passwords(new HashingQueue());
  private final Attempts attempts = new Attempts();

  private record Session(Instant openedAt, PasswordHash by) {}

  private final Cache<String, Session> sessions =
      Caffeine.newBuilder().maximumSize(MOST_SESSIONS).expireAfterAccess(Duration.ofHours(1)).build();

  /** A door that this password opens. */
  public Door(OperatorPassword password, Clock clock) {
    this.password = password;
    this.clock = clock;
  }

  /** Whether there is a password to enter by. */
  public boolean isThere() {
    return password.hash().isPresent();
  }

  /** Whether the request comes with an open session. */
  public boolean isOpenTo(ServerRequest request) {
    return cookie(request).map(word -> sessions.getIfPresent(digest(word))).filter(this::holds).isPresent();
  }

  /** Opens a session when the password is right; answers why not in words for the operator. */
  public Optional<String> enter(ServerResponse response, String typed) {
    Instant now = clock.instant();
    Duration wait = attempts.wait(now);
    if (wait.isPositive()) {
      return Optional.of("Too many attempts failed. Try again in " + (wait.toSeconds() + 1) + " s.");
    }
    PasswordHash hash = password.hash().orElse(null);
    return switch (passwords.matches(typed, hash)) {
      case Outcome.Refused<Boolean> _ -> Optional.of("Too many are trying at once. Try again in a moment.");
      case Outcome.Done<Boolean>(Boolean right) when right && hash != null -> {
        attempts.succeeded();
        open(response, now, hash);
        yield Optional.empty();
      }
      case Outcome.Done<Boolean> _ -> {
        attempts.failed(now);
        yield Optional.of("This is not the operator's password.");
      }
    };
  }

  /** Ends the session that the request comes with. */
  public void leave(ServerRequest request, ServerResponse response) {
    cookie(request).ifPresent(word -> sessions.invalidate(digest(word)));
    response.headers().addCookie(cookie("").expires(Instant.EPOCH).build());
  }

  private boolean holds(Session session) {
    return session.openedAt().plus(Duration.ofHours(12)).isAfter(clock.instant())
        && password.hash().filter(session.by()::equals).isPresent();
  }

  private void open(ServerResponse response, Instant now, PasswordHash by) {
    byte[] word = new byte[32];
    random.nextBytes(word);
    String text = HexFormat.of().formatHex(word);
    sessions.put(digest(text), new Session(now, by));
    response.headers().addCookie(cookie(text).build());
  }

  /** Without {@code Secure}: the page is answered to this machine alone, where browsers come without TLS. */
  private static SetCookie.Builder cookie(String value) {
    return SetCookie.builder(COOKIE, value).path("/ops").httpOnly(true).sameSite(SetCookie.SameSite.STRICT);
  }

  private static Optional<String> cookie(ServerRequest request) {
    return request.headers().contains(HeaderNames.COOKIE)
        ? Optional.ofNullable(request.headers().cookies().first(COOKIE).orElse(null))
        : Optional.empty();
  }

  private static String digest(String word) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
