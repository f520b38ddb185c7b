package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.vendas.PrecoManual;
import br.com.alicerce.construction.vendas.ReckonVenda;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;

/** Writes a draft anew: everything it says is replaced, its number, seller and revision stay. */
public final class EditCotacao {

  private static final String STALE =
      "Alguém alterou este orçamento depois que você o abriu. Leia de novo e repita a alteração.";

  private final OpenCotacao open;

  EditCotacao(OpenCotacao open) {
    this.open = open;
  }

  /**
   * The draft as it is now.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id, int versao, CotacaoForm form) {
    return open.execute(session, now, caller, id, ComandoCotacao.EDITAR)
        .then(before -> before.versao() == versao ? Outcome.done(before) : Outcome.refused(new Refusal.Stale(STALE)))
        .then(before -> form.checked()
            .then(checked -> ReckonVenda.execute(session, checked))
            .then(venda -> PrecoManual.check(caller, Permissao.COTACAO_PRECO_MANUAL, venda))
            .then(venda -> write(session, now, caller, before, form, venda)));
  }

  private Outcome<Cotacao> write(
      Session session, Instant now, Caller caller, Cotacao before, CotacaoForm form, Venda venda) {
    WriteCotacao.update(session, now, before.id(), venda, form.validade().dias());
    AuditLog.record(session, now, caller.userId(), "cotacao.editar", "cotacao", before.id(),
        MudancaCotacao.between(before, venda, form.validade().dias()));
    return open.visible(session, now, caller, before.id());
  }
}
