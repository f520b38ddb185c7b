package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a mistake back: one step, never out of a status that ends an order. */
public final class StepBackPedido {

  private final OpenPedido open;

  StepBackPedido(OpenPedido open) {
    this.open = open;
  }

  /** The order one step earlier. */
  public Outcome<Pedido> execute(Session session, Instant now, Caller caller, UUID id, @Nullable String motivo) {
    return open.locked(session, caller, id)
        .then(pedido -> OpenPedido.allowed(caller, pedido, Permissao.PEDIDO_ESTORNAR_STATUS))
        .then(pedido -> switch (pedido.status().on(ComandoPedido.ESTORNAR_STATUS, pedido.modalidade())) {
          case TransicaoPedido.Next next -> back(session, now, caller, pedido, next, Textos.clean(motivo));
          case TransicaoPedido.Refused refused -> Outcome.refused(AdvancePedido.conflict(refused));
        });
  }

  private Outcome<Pedido> back(
      Session session, Instant now, Caller caller, Pedido before, TransicaoPedido.Next next, @Nullable String motivo) {
    WritePedido.moveBack(session, now, before.id(), next.status());
    Outcome<Pedido> after = open.seen(session, caller, before.id());
    Outbox.append(session, now, PedidoEvents.moved(before, next.passos()));
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("de", before.status().word());
    detail.put("para", next.status().word());
    if (motivo != null) {
      detail.put("motivo", motivo);
    }
    AuditLog.record(session, now, caller.userId(), "pedido.estornar_status", "pedido", before.id(), detail);
    return after;
  }
}
