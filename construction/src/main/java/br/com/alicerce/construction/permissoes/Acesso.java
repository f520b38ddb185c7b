package br.com.alicerce.construction.permissoes;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.util.Locale;
import java.util.UUID;

/** Asks the table of permissions on behalf of a caller. */
public final class Acesso {

  private Acesso() {}

  /** How far the caller reaches, or forbidden when nowhere. */
  public static Outcome<Alcance> require(Caller caller, Permissao permissao) {
    Alcance alcance = Permissoes.alcance(caller.roles(), permissao);
    return alcance.any() ? Outcome.done(alcance) : Outcome.refused(forbidden(permissao));
  }

  /** Whether a reach takes in something that {@code owner} created, or forbidden when it does not. */
  public static Outcome<Alcance> within(Alcance alcance, Caller caller, UUID owner, Permissao permissao) {
    boolean reached = switch (alcance) {
      case TODOS -> true;
      case PROPRIO -> owner.equals(caller.userId());
      case ATRIBUIDOS, NENHUM -> false;
    };
    return reached ? Outcome.done(alcance) : Outcome.refused(forbidden(permissao));
  }

  /** What a person is told who may not do this. */
  public static Refusal.Forbidden forbidden(Permissao permissao) {
    return new Refusal.Forbidden("Seu perfil não permite: " + permissao.rotulo().toLowerCase(Locale.ROOT) + ".");
  }
}
