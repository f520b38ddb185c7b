package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;

/** Registers a customer, who is then the caller's own. */
public final class CreateCliente {

  private final Clientes clientes;

  public CreateCliente(Clientes clientes) {
    this.clientes = clientes;
  }

  /** The new customer; refused with {@code documento_ja_cadastrado} when another one of the store has the document. */
  public Outcome<Cliente> execute(Session session, Instant now, Caller caller, ClienteForm form) {
    return Acesso.require(caller, Permissao.CLIENTE_CRIAR)
        .then(_ -> form.checked())
        .then(checked -> DocumentoUnico.of(() -> clientes.insert(session, now, caller.userId(), checked)))
        .map(cliente -> {
          AuditLog.record(session, now, caller.userId(), "cliente.cadastrar", "cliente", cliente.id(),
              Map.of("tipo", cliente.tipo().word()));
          return cliente;
        });
  }
}
