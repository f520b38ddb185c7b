package br.com.alicerce.construction.vendas;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;

/** Holds prices that somebody typed against who may type them. */
public final class PrecoManual {

  private PrecoManual() {}

  /** The sale when every line has the list's price, or the caller may say another one; else forbidden. */
  public static Outcome<Venda> check(Caller caller, Permissao permissao, Venda venda) {
    return venda.linhas().stream().allMatch(linha -> linha.precoOrigem() == PrecoOrigem.BASE)
        ? Outcome.done(venda)
        : Acesso.require(caller, permissao).map(_ -> venda);
  }
}
