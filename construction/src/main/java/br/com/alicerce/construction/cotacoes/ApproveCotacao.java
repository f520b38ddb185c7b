package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts a sent quote on the customer's behalf. Approved in time, it stays convertible after its last day. */
public final class ApproveCotacao {

  private final OpenCotacao open;
  private final RevalidateCotacao revalidate;

  ApproveCotacao(OpenCotacao open, RevalidateCotacao revalidate) {
    this.open = open;
    this.revalidate = revalidate;
  }

  /**
   * The approved quote; refused with {@code cotacao_expirada} when it no longer holds.
   *
   * @param validadeDias gives it a new validity first; null leaves it as it is
   */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id,
      @Nullable Integer validadeDias) {
    return open.execute(session, now, caller, id, ComandoCotacao.APROVAR)
        .then(cotacao -> validadeDias == null
            ? Outcome.done(cotacao)
            : revalidate.execute(session, now, caller, id, validadeDias))
        .then(cotacao -> cotacao.expirada()
            ? Outcome.refused(expired(cotacao))
            : approve(session, now, caller, cotacao));
  }

  private Outcome<Cotacao> approve(Session session, Instant now, Caller caller, Cotacao cotacao) {
    String sha256 = ConteudoCotacao.of(cotacao).sha256();
    MoveCotacao.approve(session, now, cotacao.id(), caller.userId(), sha256);
    Outcome<Cotacao> approved = open.visible(session, now, caller, cotacao.id());
    Outbox.append(session, now, List.of(CotacaoEvents.approved(cotacao, caller.userId(), sha256)));
    AuditLog.record(session, now, caller.userId(), "cotacao.aprovar", "cotacao", cotacao.id(),
        Map.of("via", "equipe", "conteudo_sha256", sha256, "total", cotacao.total()));
    return approved;
  }

  private static Refusal expired(Cotacao cotacao) {
    return new Refusal.Conflict("cotacao_expirada",
        "A validade deste orçamento acabou. Revalide-o, ou faça uma revisão com os preços de hoje.",
        cotacao.status().word());
  }
}
