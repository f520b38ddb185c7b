package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a quote without an order. Its number is never used again. */
public final class CancelCotacao {

  private final OpenCotacao open;

  CancelCotacao(OpenCotacao open) {
    this.open = open;
  }

  /** The cancelled quote; once it was approved, a reason is a must. */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id, @Nullable String motivo) {
    String reason = Textos.clean(motivo);
    return open.execute(session, now, caller, id, ComandoCotacao.CANCELAR)
        .then(cotacao -> reason == null && cotacao.status().needsReasonToCancel()
            ? Outcome.invalid("motivo", "O cliente já tinha aprovado: diga por que o orçamento está sendo cancelado.")
            : cancel(session, now, caller, cotacao, reason));
  }

  private Outcome<Cotacao> cancel(
      Session session, Instant now, Caller caller, Cotacao before, @Nullable String motivo) {
    MoveCotacao.cancel(session, now, before.id(), motivo);
    Outcome<Cotacao> cancelled = open.visible(session, now, caller, before.id());
    Outbox.append(session, now, List.of(CotacaoEvents.cancelled(before)));
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("de", before.status().word());
    if (motivo != null) {
      detail.put("motivo", motivo);
    }
    AuditLog.record(session, now, caller.userId(), "cotacao.cancelar", "cotacao", before.id(), detail);
    return cancelled;
  }
}
