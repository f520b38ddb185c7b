package br.com.alicerce.identity.users;

import br.com.alicerce.identity.tokens.RefreshTokens;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.SqlState;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes a person of the bound store. The store keeps an active admin whatever happens at the same time; who is
 * switched off, or is given another password, loses every session at once.
 */
public final class UpdateUser {

  private static final Refusal NOT_FOUND = new Refusal.NotFound("Usuário não encontrado nesta loja.");
  private static final Refusal STALE = new Refusal.Stale(
      "Este usuário foi alterado por outra pessoa. Leia de novo e repita a alteração.");
  private static final Refusal LAST_ADMIN = new Refusal.Conflict(
      "ultimo_admin", "É o último administrador ativo da loja. Dê este papel a outra pessoa antes.", null);

  /**
   * Changes them.
   *
   * @param version what the actor had read; refused as stale when somebody changed them since
   */
  public Outcome<User> execute(Session session, Instant now, Actor actor, UUID id, int version, UserChange change) {
    return actor.managing(() -> {
      List<User> held = Users.lockWithAdmins(session, id);
      Optional<User> before = held.stream().filter(user -> user.id().equals(id)).findFirst();
      if (before.isEmpty()) {
        return Outcome.refused(NOT_FOUND);
      }
      if (before.get().version() != version) {
        return Outcome.refused(STALE);
      }
      return changed(before.get(), now, change)
          .then(after -> leavesAnAdmin(held, after) ? Outcome.done(after) : Outcome.refused(LAST_ADMIN))
          .then(after -> store(session, now, actor, before.get(), after));
    });
  }

  private static Outcome<User> changed(User user, Instant now, UserChange change) {
    UserChecks checks = new UserChecks();
    User after = new User(
        user.id(),
        change.name() == null ? user.name() : checks.name(change.name()),
        change.email() == null ? user.email() : checks.email(change.email()),
        change.password() == null ? user.password() : change.password(),
        change.roles() == null ? user.roles() : checks.roles(change.roles()),
        change.active() == null ? user.active() : change.active(),
        user.version() + 1,
        user.createdAt(),
        now);
    return checks.answer(after);
  }

  private static boolean leavesAnAdmin(List<User> held, User after) {
    return after.isActiveAdmin()
        || held.stream().noneMatch(User::isActiveAdmin)
        || held.stream().anyMatch(user -> user.isActiveAdmin() && !user.id().equals(after.id()));
  }

  private static Outcome<User> store(Session session, Instant now, Actor actor, User before, User after) {
    try {
      Users.change(session, after);
    } catch (RuntimeException failure) {
      if (SqlState.of(failure).equals(SqlState.UNIQUE_VIOLATION)
          && SqlState.constraintOf(failure).equals(Users.UNIQUE_EMAIL)) {
        return Outcome.refused(CreateUser.EMAIL_TAKEN);
      }
      throw failure;
    }
    if (!after.active() || !after.password().equals(before.password())) {
      RefreshTokens.endAll(session, after.id(), null);
    }
    AuditLog.record(session, now, actor.userId(), "users.alterar", "users", after.id(), difference(before, after));
    return Outcome.done(after);
  }

  private static Map<String, Object> difference(User before, User after) {
    Map<String, Object> difference = new LinkedHashMap<>();
    put(difference, "name", before.name(), after.name());
    put(difference, "email", before.email().text(), after.email().text());
    put(difference, "roles", words(before), words(after));
    put(difference, "active", before.active(), after.active());
    if (!after.password().equals(before.password())) {
      difference.put("password", "alterada");
    }
    return difference;
  }

  private static void put(Map<String, Object> difference, String field, Object from, Object to) {
    if (!from.equals(to)) {
      difference.put(field, List.of(from, to));
    }
  }

  private static List<String> words(User user) {
    return user.roles().stream().map(Role::word).sorted().toList();
  }
}
