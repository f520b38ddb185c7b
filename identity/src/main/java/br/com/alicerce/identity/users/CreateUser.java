package br.com.alicerce.identity.users;

import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Role;
import java.time.Instant;
import java.util.Map;

/** Adds a person to the bound store. */
public final class CreateUser {

  static final int FIRST_VERSION = 1;
  static final Refusal EMAIL_TAKEN =
      new Refusal.Conflict("email_ja_cadastrado", "Já existe um usuário com este e-mail nesta loja.", null);

  /** Adds them; refused when the actor may not, a field is wrong, or the e-mail is somebody's already. */
  public Outcome<User> execute(Session session, Instant now, Actor actor, NewUser person) {
    return actor.managing(() -> checked(now, person).then(user -> add(session, now, actor, user)));
  }

  private static Outcome<User> checked(Instant now, NewUser person) {
    UserChecks checks = new UserChecks();
    User user = new User(
        Ids.at(now),
        checks.name(person.name()),
        checks.email(person.email()),
        person.password(),
        checks.roles(person.roles()),
        true,
        FIRST_VERSION,
        now,
        now);
    return checks.answer(user);
  }

  private static Outcome<User> add(Session session, Instant now, Actor actor, User user) {
    if (!Users.add(session, user)) {
      return Outcome.refused(EMAIL_TAKEN);
    }
    AuditLog.record(session, now, actor.userId(), "users.criar", "users", user.id(), Map.of(
        "roles", user.roles().stream().map(Role::word).sorted().toList()));
    return Outcome.done(user);
  }
}
