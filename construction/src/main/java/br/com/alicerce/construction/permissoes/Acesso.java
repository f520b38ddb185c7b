package br.com.alicerce.construction.permissoes;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.util.Locale;

/** Asks the table of permissions on behalf of a caller. */
public final class Acesso {

  private Acesso() {}

  /** How far the caller reaches, or forbidden when nowhere. */
  public static Outcome<Alcance> require(Caller caller, Permissao permissao) {
    Alcance alcance = Permissoes.alcance(caller.roles(), permissao);
    return alcance.any() ? Outcome.done(alcance) : Outcome.refused(forbidden(permissao));
  }

  /** What a person is told who may not do this. */
  public static Refusal.Forbidden forbidden(Permissao permissao) {
    return new Refusal.Forbidden("Seu perfil não permite: " + permissao.rotulo().toLowerCase(Locale.ROOT) + ".");
  }
}
