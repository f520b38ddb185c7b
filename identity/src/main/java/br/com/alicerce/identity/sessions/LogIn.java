package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.stores.Stores;
import br.com.alicerce.identity.tokens.RefreshTokens;
import br.com.alicerce.identity.users.Email;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a person in by store, e-mail and password. A store or an e-mail that doesn't exist, or was switched off, costs
 * and is answered exactly as a wrong password is.
 */
public final class LogIn {

  /** Nobody's store: where an unknown store's people are looked for, so that it costs what a known one does. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private record Found(Store store, User user) {}

  private final Database database;
  private final Passwords passwords;
  private final TokenIssue issue;

  public LogIn(Database database, Passwords passwords, AccessTokens accessTokens) {
    this.database = database;
    this.passwords = passwords;
    this.issue = new TokenIssue(accessTokens);
  }

  /**
   * Opens a session; refused when anything doesn't match, too many failed before, or too many passwords are being
   * checked.
   */
  public Outcome<Tokens> execute(Instant now, LoginAttempt attempt) {
    FailureKey key = attempt.failureKey();
    Duration wait = database.unbound(session -> LoginFailures.wait(session, now, key));
    if (wait.isPositive()) {
      return Outcome.refused(tooManyFailures(wait));
    }
    Optional<Found> found = find(attempt);
    return passwords.matches(attempt.password(), found.map(who -> who.user().password()).orElse(null))
        .then(matches -> matches ? enter(now, found.orElseThrow(), key) : fail(now, key));
  }

  static Refusal tooManyFailures(Duration wait) {
    return new Refusal.TooMany(
        "Muitas tentativas sem sucesso. Aguarde um pouco e tente de novo.", wait.plusMillis(999));
  }

  private Optional<Found> find(LoginAttempt attempt) {
    Optional<Store> store = Slug.of(attempt.slug())
        .flatMap(slug -> database.unbound(session -> Stores.bySlug(session, slug)))
        .filter(Store::active);
    Optional<User> user = CurrentStore.call(store.map(Store::id).orElse(NOWHERE), () -> Email.of(attempt.email())
        .flatMap(email -> database.read(session -> Users.byEmail(session, email)))
        .filter(User::active));
    return store.flatMap(known -> user.map(who -> new Found(known, who)));
  }

  private Outcome<Tokens> enter(Instant now, Found found, FailureKey key) {
    return CurrentStore.call(found.store().id(), () -> database.write(session -> open(session, now, found, key)));
  }

  /**
   * Looks again with the person's row held: since the password was checked, they may have been switched off, or it
   * changed.
   */
  private Outcome<Tokens> open(Session session, Instant now, Found found, FailureKey key) {
    Optional<User> still = Users.lock(session, found.user().id())
        .filter(user -> user.active() && user.password().equals(found.user().password()));
    if (still.isEmpty()) {
      return TokenIssue.wrongCredentials();
    }
    LoginFailures.forget(session, key);
    return Outcome.done(issue.of(found.store(), still.get(), RefreshTokens.open(session, now, still.get().id())));
  }

  private Outcome<Tokens> fail(Instant now, FailureKey key) {
    database.unboundTransaction(session -> {
      LoginFailures.count(session, now, key);
      return key;
    });
    return TokenIssue.wrongCredentials();
  }
}
