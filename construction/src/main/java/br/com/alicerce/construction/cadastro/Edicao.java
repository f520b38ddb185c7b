package br.com.alicerce.construction.cadastro;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Alcance;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What of a register somebody may change: every entry, or the entries that they registered themselves.
 *
 * @param alcance how far the permission reaches for the caller
 */
public record Edicao(Caller caller, Permissao permissao, Alcance alcance) {

  /** What the caller may change by a permission, or forbidden when that is nothing, whatever they name. */
  public static Outcome<Edicao> by(Caller caller, Permissao permissao) {
    return Acesso.require(caller, permissao).map(alcance -> new Edicao(caller, permissao, alcance));
  }

  /**
   * The entry that was looked for, when the caller may change it.
   *
   * @param creator who registered it
   * @param missing what a person is told when there is none
   */
  public <T> Outcome<T> open(Optional<T> found, Function<T, UUID> creator, String missing) {
    return found
        .map(entry -> Acesso.within(alcance, caller, creator.apply(entry), permissao).map(_ -> entry))
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound(missing)));
  }
}
