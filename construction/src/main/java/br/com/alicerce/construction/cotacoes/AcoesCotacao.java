package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.cotacoes.CotacaoView.Acao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.security.Caller;
import java.util.EnumSet;
import java.util.Set;

/** What somebody may do with a quote as it stands: what its status allows and their role reaches. */
final class AcoesCotacao {

  private AcoesCotacao() {}

  static Set<Acao> of(Caller caller, Cotacao cotacao) {
    Set<Acao> acoes = EnumSet.noneOf(Acao.class);
    for (Acao acao : Acao.values()) {
      if (allows(caller, cotacao, acao)) {
        acoes.add(acao);
      }
    }
    return acoes;
  }

  private static boolean allows(Caller caller, Cotacao cotacao, Acao acao) {
    return switch (acao) {
      case EDITAR -> allows(caller, cotacao, ComandoCotacao.EDITAR);
      case ENVIAR -> allows(caller, cotacao, ComandoCotacao.ENVIAR);
      case APROVAR -> !cotacao.expirada() && allows(caller, cotacao, ComandoCotacao.APROVAR);
      case REVALIDAR -> cotacao.expirada() && allows(caller, cotacao, ComandoCotacao.REVALIDAR);
      case REJEITAR -> cotacao.rejeitadaEm() == null && allows(caller, cotacao, ComandoCotacao.REJEITAR);
      case CONVERTER -> allows(caller, cotacao, ComandoCotacao.CONVERTER);
      case REVISAR -> allows(caller, cotacao, ComandoCotacao.REVISAR);
      case CANCELAR -> allows(caller, cotacao, ComandoCotacao.CANCELAR);
      case DAR_LINK -> allows(caller, cotacao, ComandoCotacao.DAR_LINK);
      case DUPLICAR -> Permissoes.alcance(caller.roles(), Permissao.COTACAO_CRIAR).any();
    };
  }

  private static boolean allows(Caller caller, Cotacao cotacao, ComandoCotacao comando) {
    boolean own = cotacao.usuarioId().equals(caller.userId());
    return cotacao.status().on(comando) instanceof TransicaoCotacao.Next
        && Permissoes.alcance(caller.roles(), comando.permissao(cotacao.status())).reaches(own, false);
  }
}
