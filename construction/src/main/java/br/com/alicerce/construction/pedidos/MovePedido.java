package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.estoque.EstoqueMovido;
import br.com.alicerce.construction.estoque.MoveEstoque;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves a locked order on: stock, status, events and audit in the order that the locks demand. */
final class MovePedido {

  private final Pedidos pedidos;
  private final MoveEstoque moveEstoque;

  MovePedido(Pedidos pedidos, MoveEstoque moveEstoque) {
    this.pedidos = pedidos;
    this.moveEstoque = moveEstoque;
  }

  /** The order afterwards, as the caller sees it. */
  Outcome<Pedido> execute(Session session, Instant now, Caller caller, Pedido before, Passagem passagem) {
    return moveEstoque.execute(session, now, caller, passagem.estoque()).then(moved -> {
      WritePedido.move(session, now, before.id(), passagem.passos(), passagem.motivo());
      return tell(session, now, caller, before, passagem, moved);
    });
  }

  private Outcome<Pedido> tell(
      Session session, Instant now, Caller caller, Pedido before, Passagem passagem, EstoqueMovido moved) {
    Outcome<Pedido> after = seen(session, caller, before);
    List<Event> events = new ArrayList<>(PedidoEvents.moved(before, passagem.passos()));
    if (passagem.event() != null) {
      events.add(passagem.event());
    }
    events.addAll(moved.events());
    Outbox.append(session, now, events);
    moved.write(session);
    audit(session, now, caller, before, passagem);
    return after;
  }

  private Outcome<Pedido> seen(Session session, Caller caller, Pedido before) {
    return VisaoPedido.of(caller).then(visao -> pedidos.byId(session, before.id())
        .flatMap(visao::of)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("Não há este pedido nesta loja."))));
  }

  private static void audit(Session session, Instant now, Caller caller, Pedido before, Passagem passagem) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("de", before.status().word());
    detail.put("para", passagem.passos().getLast().word());
    if (passagem.motivo() != null) {
      detail.put("motivo", passagem.motivo());
    }
    AuditLog.record(session, now, caller.userId(), passagem.acao(), "pedido", before.id(), detail);
  }
}
