package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Edicao;
import br.com.alicerce.construction.cadastro.Mudancas;
import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Changes a customer; a seller only those registered by themselves. */
public final class UpdateCliente {

  private final Clientes clientes;

  public UpdateCliente(Clientes clientes) {
    this.clientes = clientes;
  }

  /**
   * The customer as it is now.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<Cliente> execute(Session session, Instant now, Caller caller, UUID id, int versao, ClienteForm form) {
    return Edicao.by(caller, Permissao.CLIENTE_EDITAR)
        .then(edicao -> form.checked()
            .then(checked -> edicao.open(clientes.lock(session, id), Cliente::criadoPor, ClienteApi.NOT_FOUND)
              .then(found -> Versao.require(versao, found.versao()).map(_ -> found))
              .then(before -> DocumentoUnico.of(() -> clientes.update(session, now, id, checked))
                  .map(after -> record(session, now, caller, before, after)))));
  }

  private static Cliente record(Session session, Instant now, Caller caller, Cliente before, Cliente after) {
    AuditLog.record(session, now, caller.userId(), "cliente.alterar", "cliente", after.id(),
        Map.of("campos", Mudancas.between(before, after)));
    return after;
  }
}
