package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    return execute(session, now, new Autor.Equipe(caller), id, motivo);
  }

  /** The same by the customer's own word. */
  public Outcome<Cotacao> execute(Session session, Instant now, Autor.PorLink cliente, @Nullable String motivo) {
    return execute(session, now, cliente, cliente.cotacaoId(), motivo);
  }

  private Outcome<Cotacao> execute(Session session, Instant now, Autor autor, UUID id, @Nullable String motivo) {
    String reason = Textos.clean(motivo);
    return open.execute(session, now, autor, id, ComandoCotacao.REJEITAR)
        .then(cotacao -> cotacao.rejeitadaEm() == null
            ? Outcome.done(cotacao)
            : Outcome.<Cotacao>refused(new Refusal.Conflict("cotacao_ja_rejeitada",
                "A recusa do cliente já está registrada.", cotacao.status().word())))
        .then(cotacao -> reason == null
            ? Outcome.invalid("motivo", missing(autor))
            : reject(session, now, autor, cotacao, reason));
  }

  private Outcome<Cotacao> reject(Session session, Instant now, Autor autor, Cotacao before, String motivo) {
    MoveCotacao.reject(session, now, before.id(), autor.via(), motivo);
    Outcome<Cotacao> rejected = open.visible(session, now, autor, before.id());
    Outbox.append(session, now, List.of(CotacaoEvents.rejected(before, autor)));
    Map<String, Object> detail = new LinkedHashMap<>(autor.registro(null));
    detail.put("motivo", motivo);
    detail.put("total", before.total());
    AuditLog.record(session, now, autor.usuarioId(), "cotacao.rejeitar", "cotacao", before.id(), detail);
    return rejected;
  }

  private static String missing(Autor autor) {
    return switch (autor.via()) {
      case EQUIPE -> "Diga por que o cliente recusou.";
      case LINK -> "Conte à loja por que não quer.";
    };
  }
}
