package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.construction.validade.Validade;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Begins a new revision of a sent quote: a draft with the same number, seller, lines and prices. The sent one holds
 * until the revision is sent in its place.
 */
public final class ReviseCotacao {

  private final Cotacoes cotacoes;
  private final OpenCotacao open;

  ReviseCotacao(Cotacoes cotacoes, OpenCotacao open) {
    this.cotacoes = cotacoes;
    this.open = open;
  }

  /** The draft; refused with {@code cotacao_em_revisao} while there is another one of the same number. */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id) {
    return open.execute(session, now, caller, id, ComandoCotacao.REVISAR)
        .then(cotacao -> cotacoes.hasDraft(session, number(cotacao))
            ? Outcome.refused(new Refusal.Conflict("cotacao_em_revisao",
                "Já há uma revisão da " + cotacao.numero() + " em rascunho. Termine ou cancele aquela.",
                cotacao.status().word()))
            : Outcome.done(revise(session, now, caller, cotacao)));
  }

  private Cotacao revise(Session session, Instant now, Caller caller, Cotacao old) {
    var revisaDe = new NovaCotacao.RevisaDe(old.id(), number(old), cotacoes.lastRevisao(session, number(old)) + 1);
    Cotacao draft = WriteCotacao.insert(session, now,
        new NovaCotacao(Ids.at(now), old.usuarioId(), old.venda(), new Validade(old.validadeDias()), revisaDe));
    AuditLog.record(session, now, caller.userId(), "cotacao.revisar", "cotacao", draft.id(),
        Map.of("numero", draft.numero(), "revisao", draft.revisao(), "de", old.id()));
    return draft;
  }

  private static long number(Cotacao cotacao) {
    return Serie.COTACAO.parse(cotacao.numero()).orElseThrow();
  }
}
