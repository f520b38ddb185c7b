package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * Opens a quote for a command, and asks in this order: may the caller see quotes at all (403), do they see this one
 * (404), may they do this with it (403), does its status allow it (409).
 */
final class OpenCotacao {

  private final Cotacoes cotacoes;

  OpenCotacao(Cotacoes cotacoes) {
    this.cotacoes = cotacoes;
  }

  /** The quote, when the caller sees it; not locked. */
  Outcome<Cotacao> visible(Session session, Instant now, Caller caller, UUID id) {
    return visible(session, now, new Autor.Equipe(caller), id);
  }

  /** The same for whoever it is. */
  Outcome<Cotacao> visible(Session session, Instant now, Autor autor, UUID id) {
    if (!autor.alcance(Permissao.COTACAO_VER).any()) {
      return Outcome.refused(Acesso.forbidden(Permissao.COTACAO_VER));
    }
    return cotacoes.byId(session, now, id)
        .filter(cotacao -> autor.reaches(Permissao.COTACAO_VER, cotacao))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("Não há este orçamento nesta loja.")));
  }

  /** The quote, locked until the transaction ends, when the caller may do this with it whatever its status says. */
  Outcome<Cotacao> allowed(Session session, Instant now, Autor autor, UUID id, ComandoCotacao comando) {
    // Locked first and read by a second statement: the first one's snapshot may be older than what it waited for.
    cotacoes.lock(session, id);
    return visible(session, now, autor, id).then(cotacao -> permitted(autor, cotacao, comando));
  }

  /** The quote, locked until the transaction ends, when the caller may do this and its status allows it. */
  Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id, ComandoCotacao comando) {
    return execute(session, now, new Autor.Equipe(caller), id, comando);
  }

  /** The same for whoever it is. */
  Outcome<Cotacao> execute(Session session, Instant now, Autor autor, UUID id, ComandoCotacao comando) {
    return allowed(session, now, autor, id, comando).then(cotacao -> inTurn(cotacao, comando));
  }

  /** The same without a lock, for who is about to do it. */
  Outcome<Cotacao> possible(Session session, Instant now, Caller caller, UUID id, ComandoCotacao comando) {
    return visible(session, now, caller, id)
        .then(cotacao -> permitted(new Autor.Equipe(caller), cotacao, comando))
        .then(cotacao -> inTurn(cotacao, comando));
  }

  private static Outcome<Cotacao> permitted(Autor autor, Cotacao cotacao, ComandoCotacao comando) {
    Permissao permissao = comando.permissao(cotacao.status());
    return autor.reaches(permissao, cotacao)
        ? Outcome.done(cotacao)
        : Outcome.refused(Acesso.forbidden(permissao));
  }

  private static Outcome<Cotacao> inTurn(Cotacao cotacao, ComandoCotacao comando) {
    return switch (cotacao.status().on(comando)) {
      case TransicaoCotacao.Next _ -> Outcome.done(cotacao);
      case TransicaoCotacao.Refused refused -> Outcome.refused(conflict(refused));
    };
  }

  static Refusal.Conflict conflict(TransicaoCotacao.Refused refused) {
    return new Refusal.Conflict(refused.code(), refused.mensagem(), refused.atual().word());
  }
}
