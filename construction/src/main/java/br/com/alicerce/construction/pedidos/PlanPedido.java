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

/** Changes what may change of an order beside its way: the day it is planned for, and the store's own note. */
public final class PlanPedido {

  private final OpenPedido open;

  PlanPedido(OpenPedido open) {
    this.open = open;
  }

  /** The order, planned for that day or for none. */
  public Outcome<Pedido> schedule(Session session, Instant now, Caller caller, UUID id, AgendamentoForm form) {
    return open.locked(session, caller, id)
        .then(pedido -> OpenPedido.allowed(caller, pedido, Permissao.PEDIDO_AGENDAR))
        .then(PlanPedido::stillOpen)
        .then(pedido -> form.checked().map(day -> day.orElse(null)).then(day -> {
          WritePedido.schedule(session, now, id, day);
          Map<String, @Nullable String> detail = new LinkedHashMap<>();
          detail.put("de", Objects.toString(pedido.agendadoPara(), null));
          detail.put("para", Objects.toString(day, null));
          AuditLog.record(session, now, caller.userId(), "pedido.agendar", "pedido", id, detail);
          return open.seen(session, caller, id);
        }));
  }

  /** The order with another note of the store's own. */
  public Outcome<Pedido> annotate(Session session, Instant now, Caller caller, UUID id, AnotacaoForm form) {
    return open.locked(session, caller, id)
        .then(pedido -> OpenPedido.allowed(caller, pedido, Permissao.PEDIDO_ANOTAR))
        .then(PlanPedido::stillOpen)
        .then(_ -> form.checked())
        .then(checked -> {
          WritePedido.annotate(session, now, id, checked.observacoesInternas());
          AuditLog.record(session, now, caller.userId(), "pedido.anotar", "pedido", id,
              Map.of("observacoes_internas", "alteradas"));
          return open.seen(session, caller, id);
        });
  }

  private static Outcome<Pedido> stillOpen(Pedido pedido) {
    return switch (pedido.status()) {
      case PENDENTE, EM_PREPARACAO, SAIU_ENTREGA -> Outcome.done(pedido);
      case ENTREGUE, CANCELADO -> Outcome.refused(new Refusal.Conflict("pedido_status_invalido",
          "O pedido " + pedido.status().situacao() + ": não muda mais.", pedido.status().word()));
    };
  }
}
