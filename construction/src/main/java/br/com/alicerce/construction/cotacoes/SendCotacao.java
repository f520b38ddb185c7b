package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.configuracao.Configuracoes;
import br.com.alicerce.construction.validade.Validade;
import br.com.alicerce.construction.vendas.LimitesDesconto;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends a draft to the customer: from here on prices and totals stand still, and the days of its validity count. */
public final class SendCotacao {

  private final Cotacoes cotacoes;
  private final OpenCotacao open;
  private final Configuracoes configuracoes;

  SendCotacao(Cotacoes cotacoes, OpenCotacao open, Configuracoes configuracoes) {
    this.cotacoes = cotacoes;
    this.open = open;
    this.configuracoes = configuracoes;
  }

  /**
   * The sent quote. Prices and discounts are held against the caller's limit, so that somebody with a wider one can send it in the
   * seller's place. The revision that it replaces, if any, ends.
   */
  public Outcome<Cotacao> execute(Session session, Instant now, Caller caller, UUID id) {
    return open.execute(session, now, caller, id, ComandoCotacao.ENVIAR)
        .then(cotacao -> cotacao.itens().isEmpty()
            ? Outcome.invalid("itens", "Inclua pelo menos um item antes de enviar.")
            : Outcome.done(cotacao))
        .then(cotacao -> LimitesDesconto
            .check(caller, configuracoes.current(session), cotacao.venda()).map(_ -> cotacao))
        .then(cotacao -> replace(session, now, caller, cotacao)
            .then(first -> send(session, now, caller, cotacao, first)));
  }

  private Outcome<List<Event>> replace(Session session, Instant now, Caller caller, Cotacao cotacao) {
    UUID id = cotacao.revisaId();
    if (id == null) {
      return Outcome.done(List.of());
    }
    cotacoes.lock(session, id);
    Cotacao old = cotacoes.byId(session, now, id).orElseThrow();
    if (old.status() == StatusCotacao.CANCELADA) {
      return Outcome.done(List.of());
    }
    return switch (old.status().on(ComandoCotacao.SUBSTITUIR)) {
      case TransicaoCotacao.Next _ -> {
        MoveCotacao.cancel(session, now, id, Cotacao.SUBSTITUIDA);
        AuditLog.record(session, now, caller.userId(), "cotacao.substituir", "cotacao", id,
            Map.of("de", old.status().word(), "por", cotacao.id()));
        yield Outcome.done(List.of(CotacaoEvents.cancelled(old)));
      }
      case TransicaoCotacao.Refused refused -> Outcome.refused(OpenCotacao.conflict(refused));
    };
  }

  private Outcome<Cotacao> send(Session session, Instant now, Caller caller, Cotacao cotacao, List<Event> first) {
    Instant validaAte = new Validade(cotacao.validadeDias()).validaAte(now);
    MoveCotacao.send(session, now, cotacao.id(), validaAte);
    Outcome<Cotacao> sent = open.visible(session, now, caller, cotacao.id());
    List<Event> events = new ArrayList<>(first);
    events.add(CotacaoEvents.sent(cotacao, validaAte));
    Outbox.append(session, now, events);
    AuditLog.record(session, now, caller.userId(), "cotacao.enviar", "cotacao", cotacao.id(),
        Map.of("total", cotacao.total(), "valida_ate", validaAte.toString()));
    return sent;
  }
}
