package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.vendas.PrecoManual;
import br.com.alicerce.construction.vendas.ReckonVenda;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;

/** Begins a quote: a draft of the caller's own. */
public final class CreateCotacao {

  CreateCotacao() {}

  /** The draft, with the store's next number. */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, CotacaoForm form) {
    return Acesso.require(caller, Permissao.COTACAO_CRIAR)
        .then(_ -> form.checked())
        .then(checked -> ReckonVenda.execute(session, checked))
        .then(venda -> PrecoManual.check(caller, Permissao.COTACAO_PRECO_MANUAL, venda))
        .map(venda -> write(session, now, caller, form, venda));
  }

  private static Cotacao write(Session session, Instant now, Caller caller, CotacaoForm form, Venda venda) {
    return WriteCotacao.insert(session, now, new NovaCotacao(Ids.at(now), caller.userId(), venda, form.validade(), null),
        caller, "cotacao.criar", Map.of("total", venda.totais().total()));
  }
}
