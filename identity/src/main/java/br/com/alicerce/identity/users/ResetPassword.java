package br.com.alicerce.identity.users;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.tokens.RefreshTokens;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a person of the bound store another password, without asking for the old one, and ends every session of theirs.
 */
public final class ResetPassword {

  /** Resets it; refused when the actor may not, or nobody logs in by this address. */
  public Outcome<User> execute(Session session, Instant now, Actor actor, String email, PasswordHash password) {
    return actor.managing(() -> {
      Optional<User> found = Email.of(email)
          .flatMap(known -> Users.byEmail(session, known))
          .flatMap(user -> Users.lock(session, user.id()));
      if (found.isEmpty()) {
        return Outcome.refused(new Refusal.NotFound("Nenhum usuário desta loja entra com este e-mail."));
      }
      User user = found.get();
      Users.setPassword(session, user.id(), password);
      RefreshTokens.endAll(session, user.id(), null);
      AuditLog.record(session, now, actor.userId(), "users.redefinir_senha", "users", user.id(), Map.of());
      return Outcome.done(user);
    });
  }
}
