package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says who drives an order: from then on the driver sees it and moves it on. */
public final class AssignMotorista {

  private final OpenPedido open;
  private final Motoristas motoristas;

  AssignMotorista(OpenPedido open, Motoristas motoristas) {
    this.open = open;
    this.motoristas = motoristas;
  }

  /** The order with its driver; null takes the assignment back. */
  public Outcome<Pedido> execute(Session session, Instant now, Caller caller, UUID id, @Nullable UUID motoristaId) {
    return open.locked(session, caller, id)
        .then(pedido -> toLocked(session, now, caller, pedido, motoristaId))
        .then(_ -> open.seen(session, caller, id));
  }

  /** As {@link #execute}, of an order that is locked already; the order as it is afterwards. */
  Outcome<Pedido> toLocked(Session session, Instant now, Caller caller, Pedido pedido, @Nullable UUID motoristaId) {
    return OpenPedido.allowed(caller, pedido, Permissao.PEDIDO_AGENDAR)
        .then(AssignMotorista::deliverable)
        .then(_ -> motoristaId == null || motoristas.has(session, motoristaId)
            ? Outcome.done(pedido)
            : Outcome.<Pedido>invalid("motorista_id", "Não há este motorista nesta loja."))
        .then(_ -> Objects.equals(motoristaId, pedido.motoristaId())
            ? Outcome.done(pedido)
            : assign(session, now, caller, pedido, motoristaId));
  }

  private Outcome<Pedido> assign(
      Session session, Instant now, Caller caller, Pedido pedido, @Nullable UUID motoristaId) {
    WritePedido.assign(session, now, pedido.id(), motoristaId);
    Map<String, @Nullable String> detail = new LinkedHashMap<>();
    detail.put("de", Objects.toString(pedido.motoristaId(), null));
    detail.put("para", Objects.toString(motoristaId, null));
    AuditLog.record(session, now, caller.userId(), "pedido.motorista", "pedido", pedido.id(), detail);
    return open.locked(session, caller, pedido.id());
  }

  private static Outcome<Pedido> deliverable(Pedido pedido) {
    return switch (pedido.status()) {
      case PENDENTE, EM_PREPARACAO, SAIU_ENTREGA -> switch (pedido.modalidade()) {
        case ENTREGA -> Outcome.done(pedido);
        case RETIRADA ->
            refused(pedido, "pedido_modalidade_invalida", "O cliente retira este pedido no balcão: não há motorista.");
      };
      case ENTREGUE, CANCELADO -> refused(pedido, "pedido_status_invalido",
          "O pedido " + pedido.status().situacao() + ": não há mais motorista a escolher.");
    };
  }

  private static Outcome<Pedido> refused(Pedido pedido, String code, String detail) {
    return Outcome.refused(new Refusal.Conflict(code, detail, pedido.status().word()));
  }
}
