package br.com.alicerce.construction.permissoes;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.util.Arrays;
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

  /** How far the caller reaches by whichever of these reaches furthest, or forbidden, as of the first, when nowhere. */
  public static Outcome<Alcance> requireAny(Caller caller, Permissao... permissoes) {
    Alcance furthest = Arrays.stream(permissoes)
        .map(permissao -> Permissoes.alcance(caller.roles(), permissao))
        .reduce(Alcance.NENHUM, Alcance::or);
    return furthest.any() ? Outcome.done(furthest) : Outcome.refused(forbidden(permissoes[0]));
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

  /** Whether the caller reaches anything by a permission: what a page shows follows it. */
  public static boolean has(Caller caller, Permissao permissao) {
    return Permissoes.alcance(caller.roles(), permissao).any();
  }

  /** Whether the caller reaches something that {@code owner} created. */
  public static boolean has(Caller caller, Permissao permissao, UUID owner) {
    return within(Permissoes.alcance(caller.roles(), permissao), caller, owner, permissao).ifDone().isPresent();
  }

  /** What a person is told who may not do this. */
  public static Refusal.Forbidden forbidden(Permissao permissao) {
    return new Refusal.Forbidden("Seu perfil não permite: " + permissao.rotulo().toLowerCase(Locale.ROOT) + ".");
  }
}
