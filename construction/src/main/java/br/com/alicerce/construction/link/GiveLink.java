package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.CotacaoCases;
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
 * Gives the customer a link to a quote that was sent, in two steps: first the link, which a repeated call finds again, then its address,
 * which nothing stored can tell. Whoever repeats the call has not got the answer, so the second address takes the place of the first.
 */
final class GiveLink {

  /** Links that lead to one quote at a time. */
  static final int MOST = 20;

  private final Links links;
  private final CotacaoCases cotacoes;

  GiveLink(Links links, CotacaoCases cotacoes) {
    this.links = links;
    this.cotacoes = cotacoes;
  }

  /** A link that leads nowhere yet; refused with {@code links_demais} when there are {@value #MOST}. */
  Outcome<LinkCotacao> execute(Session session, Instant now, Caller caller, UUID cotacaoId) {
    return cotacoes.openForLink(session, now, caller, cotacaoId)
        .then(cotacao -> links.open(session, cotacaoId) < MOST
            ? Outcome.done(add(session, now, caller, cotacao))
            : Outcome.refused(new Refusal.Conflict("links_demais",
                "Este orçamento já tem " + MOST + " links. Revogue-os antes de criar outro.", cotacao.status().word())));
  }

  /** The link's address from now on; refused with {@code link_revogado} when it was taken back. */
  Outcome<TokenLink> address(Session session, Instant now, Caller caller, LinkCotacao link) {
    TokenLink token = TokenLink.random();
    return cotacoes.openForLink(session, now, caller, link.cotacaoId())
        .then(cotacao -> links.change(session, link.id(), token)
            ? Outcome.done(token)
            : Outcome.refused(new Refusal.Conflict("link_revogado", "Este link foi revogado. Crie outro.", cotacao.status().word())));
  }

  private LinkCotacao add(Session session, Instant now, Caller caller, Cotacao cotacao) {
    LinkCotacao link = new LinkCotacao(Ids.at(now), cotacao.id(), now);
    links.add(session, link, caller.userId(), TokenLink.random());
    AuditLog.record(session, now, caller.userId(), "cotacao.dar_link", "cotacao", cotacao.id(), Map.of("link_id", link.id()));
    return link;
  }
}
