package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.PasswordRules;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.identity.tokens.RefreshTokens;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a person change their own password, who knows the current one; every other session of theirs ends. Wrong guesses
 * count as failed logins do, so that a borrowed session doesn't serve to guess the password.
 */
public final class ChangePassword {

  private final Database database;
  private final Passwords passwords;

  public ChangePassword(Database database, Passwords passwords) {
    this.database = database;
    this.passwords = passwords;
  }

  /**
   * Changes it.
   *
   * @param address of the caller's machine
   */
  public Outcome<User> execute(Instant now, Caller caller, String address, String current, String wanted) {
    Optional<FieldError> wrong = PasswordRules.check("new", wanted);
    if (wrong.isPresent()) {
      return Outcome.refused(new Refusal.Invalid(List.of(wrong.get())));
    }
    Optional<User> user = database.read(session -> Users.byId(session, caller.userId())).filter(User::active);
    return user.isEmpty() ? TokenIssue.sessionEnded() : change(now, caller, user.get(), address, current, wanted);
  }

  private Outcome<User> change(Instant now, Caller caller, User user, String address, String current, String wanted) {
    FailureKey key = FailureKey.of(caller.storeSlug(), user.email().text(), address);
    Duration wait = database.unbound(session -> LoginFailures.wait(session, now, key));
    if (wait.isPositive()) {
      return Outcome.refused(LogIn.tooManyFailures(wait));
    }
    return passwords.matches(current, user.password())
        .then(matches -> matches ? passwords.hash(wanted) : wrongGuess(now, key))
        .then(hash -> database.write(session -> store(session, now, caller, user, hash, key)));
  }

  private Outcome<PasswordHash> wrongGuess(Instant now, FailureKey key) {
    database.unboundTransaction(session -> {
      LoginFailures.count(session, now, key);
      return key;
    });
    return notTheCurrentOne();
  }

  private static Outcome<User> store(
      Session session, Instant now, Caller caller, User user, PasswordHash hash, FailureKey key) {
    boolean still = Users.lock(session, user.id())
        .filter(held -> held.active() && held.password().equals(user.password()))
        .isPresent();
    if (!still) {
      return notTheCurrentOne();
    }
    Users.setPassword(session, user.id(), hash);
    RefreshTokens.endAll(session, user.id(), caller.sessionId());
    LoginFailures.forget(session, key);
    AuditLog.record(session, now, caller.userId(), "users.trocar_senha", "users", user.id(), Map.of());
    return Outcome.done(user);
  }

  private static <T> Outcome<T> notTheCurrentOne() {
    return Outcome.invalid("current", "A senha atual não confere.");
  }
}
