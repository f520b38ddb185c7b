package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.validade.Validade;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a sent quote a new validity, counted from today, at the prices it was sent with. */
public final class RevalidateCotacao {

  private final OpenCotacao open;

  RevalidateCotacao(OpenCotacao open) {
    this.open = open;
  }

  /**
   * The quote, holding again.
   *
   * @param validadeDias 1 to 365; null for as many days as before
   */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id,
      @Nullable Integer validadeDias) {
    return open.execute(session, now, caller, id, ComandoCotacao.REVALIDAR).then(cotacao -> {
      Optional<Validade> validade = Validade.of(validadeDias == null ? cotacao.validadeDias() : validadeDias);
      return validade.isEmpty()
          ? Outcome.invalid("validade_dias", CotacaoForm.VALIDADE)
          : revalidate(session, now, caller, cotacao, validade.get());
    });
  }

  private Outcome<Cotacao> revalidate(Session session, Instant now, Caller caller, Cotacao cotacao, Validade validade) {
    Instant validaAte = validade.validaAte(now);
    MoveCotacao.revalidate(session, now, cotacao.id(), validade.dias(), validaAte);
    AuditLog.record(session, now, caller.userId(), "cotacao.revalidar", "cotacao", cotacao.id(),
        Map.of("de", String.valueOf(cotacao.validaAte()), "para", validaAte.toString()));
    return open.visible(session, now, caller, cotacao.id());
  }
}
