package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Edicao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
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
    return Edicao.by(caller, Permissao.CLIENTE_EDITAR)
        .then(edicao -> edicao.open(clientes.lock(session, id), Cliente::criadoPor, ClienteApi.NOT_FOUND))
        .map(found -> found.ativo() ? inactivate(session, now, caller, id) : found);
  }

  private Cliente inactivate(Session session, Instant now, Caller caller, UUID id) {
    AuditLog.record(session, now, caller.userId(), "cliente.inativar", "cliente", id, Map.of("ativo", false));
    return clientes.inactivate(session, now, id);
  }
}
