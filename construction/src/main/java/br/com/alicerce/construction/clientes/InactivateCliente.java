package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Ends a customer's use in new quotes and orders; history stays. Doing it again changes nothing. */
public final class InactivateCliente {

  private final Clientes clientes;

  public InactivateCliente(Clientes clientes) {
    this.clientes = clientes;
  }

  /** The customer, inactive. */
  public Outcome<Cliente> execute(Session session, Instant now, Caller caller, UUID id) {
    return Acesso.require(caller, Permissao.CLIENTE_EDITAR).then(alcance -> clientes.lock(session, id)
        .map(found -> Acesso.within(alcance, caller, found.criadoPor(), Permissao.CLIENTE_EDITAR)
            .map(_ -> found.ativo() ? inactivate(session, now, caller, id) : found))
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound(ClienteApi.NOT_FOUND))));
  }

  private Cliente inactivate(Session session, Instant now, Caller caller, UUID id) {
    AuditLog.record(session, now, caller.userId(), "cliente.inativar", "cliente", id, Map.of("ativo", false));
    return clientes.inactivate(session, now, id);
  }
}
