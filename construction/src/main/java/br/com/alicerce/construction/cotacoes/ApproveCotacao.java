package br.com.alicerce.construction.cotacoes;

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

/**
 * Accepts a sent quote: the customer does by link, or somebody of the store on their behalf. Approved in time, it stays convertible after
 * its last day.
 */
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
        .then(ApproveCotacao::holding)
        .then(cotacao -> approve(session, now, new Autor.Equipe(caller), null, cotacao));
  }

  /**
   * The quote that the customer approved by link; refused also with {@code cotacao_mudou} when it is no longer what they were shown.
   *
   * @param nome who approves, as they say
   * @param visto what they were shown, as {@link Cotacao#conteudo} tells it
   */
  public Outcome<Cotacao> execute(Session session, Instant now, Autor.PorLink cliente, String nome, String visto) {
    return open.execute(session, now, cliente, cliente.cotacaoId(), ComandoCotacao.APROVAR)
        .then(ApproveCotacao::holding)
        .then(cotacao -> cotacao.conteudo().equals(visto) ? Outcome.done(cotacao) : Outcome.refused(changed(cotacao)))
        .then(cotacao -> approve(session, now, cliente, nome, cotacao));
  }

  private static Outcome<Cotacao> holding(Cotacao cotacao) {
    return cotacao.expirada() ? Outcome.refused(expired(cotacao)) : Outcome.done(cotacao);
  }

  private Outcome<Cotacao> approve(Session session, Instant now, Autor autor, @Nullable String nome, Cotacao cotacao) {
    String sha256 = cotacao.conteudo();
    MoveCotacao.approve(session, now, cotacao.id(), autor, nome, sha256);
    Outcome<Cotacao> approved = open.visible(session, now, autor, cotacao.id());
    Outbox.append(session, now, List.of(CotacaoEvents.approved(cotacao, autor, sha256)));
    Map<String, Object> detail = new LinkedHashMap<>(autor.registro(nome));
    detail.put("conteudo_sha256", sha256);
    detail.put("total", cotacao.total());
    AuditLog.record(session, now, autor.usuarioId(), "cotacao.aprovar", "cotacao", cotacao.id(), detail);
    return approved;
  }

  private static Refusal expired(Cotacao cotacao) {
    return new Refusal.Conflict("cotacao_expirada",
        "A validade deste orçamento acabou. Revalide-o, ou faça uma revisão com os preços de hoje.",
        cotacao.status().word());
  }

  private static Refusal changed(Cotacao cotacao) {
    return new Refusal.Conflict("cotacao_mudou", "Este orçamento mudou desde que a página foi aberta.", cotacao.status().word());
  }
}
