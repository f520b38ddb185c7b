package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.cadastro.Textos;
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

/** Writes down that the customer declined a sent quote. It stays sent; what becomes of it is for people to decide. */
public final class RejectCotacao {

  private final OpenCotacao open;

  RejectCotacao(OpenCotacao open) {
    this.open = open;
  }

  /** The quote with the reason, which is a must; refused with {@code cotacao_ja_rejeitada} the second time. */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id, @Nullable String motivo) {
    String reason = Textos.clean(motivo);
    return open.execute(session, now, caller, id, ComandoCotacao.REJEITAR)
        .then(cotacao -> cotacao.rejeitadaEm() == null
            ? Outcome.done(cotacao)
            : Outcome.<Cotacao>refused(new Refusal.Conflict("cotacao_ja_rejeitada",
                "A recusa do cliente já está registrada.", cotacao.status().word())))
        .then(cotacao -> reason == null
            ? Outcome.invalid("motivo", "Diga por que o cliente recusou.")
            : reject(session, now, caller, cotacao, reason));
  }

  private Outcome<Cotacao> reject(Session session, Instant now, Caller caller, Cotacao before, String motivo) {
    MoveCotacao.reject(session, now, before.id(), motivo);
    Outcome<Cotacao> rejected = open.visible(session, now, caller, before.id());
    Outbox.append(session, now, List.of(CotacaoEvents.rejected(before, caller.userId())));
    AuditLog.record(session, now, caller.userId(), "cotacao.rejeitar", "cotacao", before.id(),
        Map.of("motivo", motivo, "total", before.total()));
    return rejected;
  }
}
