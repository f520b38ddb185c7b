package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.CotacaoCases;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes back every link to a quote, whatever its status. */
final class RevokeLinks {

  private final Links links;
  private final CotacaoCases cotacoes;

  RevokeLinks(Links links, CotacaoCases cotacoes) {
    this.links = links;
    this.cotacoes = cotacoes;
  }

  /** The quote that no link leads to any more; done also when none did. */
  Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID cotacaoId) {
    return cotacoes.openToRevoke(session, now, caller, cotacaoId).map(cotacao -> {
      int revoked = links.revoke(session, now, cotacaoId);
      if (revoked > 0) {
        AuditLog.record(session, now, caller.userId(), "cotacao.revogar_links", "cotacao", cotacaoId, Map.of("links", revoked));
      }
      return cotacao;
    });
  }
}
