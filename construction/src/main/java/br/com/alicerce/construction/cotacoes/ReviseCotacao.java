package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.construction.validade.Validade;
import br.com.alicerce.construction.vendas.ReckonVenda;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Begins a new revision of a sent quote: a draft with the same number, seller and lines, at the prices that were sent or
 * at those of today. The sent one holds until the revision is sent in its place.
 */
public final class ReviseCotacao {

  private final Cotacoes cotacoes;
  private final OpenCotacao open;

  ReviseCotacao(Cotacoes cotacoes, OpenCotacao open) {
    this.cotacoes = cotacoes;
    this.open = open;
  }

  /**
   * The draft; refused with {@code cotacao_em_revisao} while there is another one of the same number, and at the prices of today when
   * customer, site or a product is no longer active.
   */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id, PrecosDaRevisao precos) {
    return open.execute(session, now, caller, id, ComandoCotacao.REVISAR)
        .then(cotacao -> cotacoes.hasDraft(session, number(cotacao))
            ? Outcome.refused(new Refusal.Conflict("cotacao_em_revisao",
                "Já há uma revisão da " + cotacao.numero() + " em rascunho. Termine ou cancele aquela.",
                cotacao.status().word()))
            : venda(session, cotacao, precos).map(venda -> revise(session, now, caller, cotacao, venda)));
  }

  private static Outcome<Venda> venda(Session session, Cotacao old, PrecosDaRevisao precos) {
    return switch (precos) {
      case MANTIDOS -> Outcome.done(old.venda());
      case ATUAIS -> ReckonVenda.execute(session, DuplicateCotacao.form(old));
    };
  }

  private Cotacao revise(Session session, Instant now, Caller caller, Cotacao old, Venda venda) {
    var revisaDe = new NovaCotacao.RevisaDe(old.id(), number(old), cotacoes.lastRevisao(session, number(old)) + 1);
    return WriteCotacao.insert(session, now,
        new NovaCotacao(Ids.at(now), old.usuarioId(), venda, new Validade(old.validadeDias()), revisaDe),
        caller, "cotacao.revisar", Map.of(
            "revisao", revisaDe.revisao(), "de", old.id(), "total_de", old.total(), "total_para", venda.totais().total()));
  }

  private static long number(Cotacao cotacao) {
    return Serie.COTACAO.parse(cotacao.numero()).orElseThrow();
  }
}
