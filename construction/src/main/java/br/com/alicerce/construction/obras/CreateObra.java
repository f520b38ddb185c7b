package br.com.alicerce.construction.obras;

import br.com.alicerce.construction.clientes.Clientes;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;

/** Registers a building site of a customer of the store. */
public final class CreateObra {

  private final Clientes clientes;
  private final Obras obras;

  public CreateObra(Clientes clientes, Obras obras) {
    this.clientes = clientes;
    this.obras = obras;
  }

  /** The new site; refused, naming {@code cliente_id}, when the store has no such customer. */
  public Outcome<Obra> execute(Session session, Instant now, Caller caller, ObraForm form) {
    return Acesso.require(caller, Permissao.CLIENTE_CRIAR)
        .then(_ -> form.checked())
        .then(checked -> clientes.byId(session, checked.clienteId())
            .map(_ -> Outcome.done(obras.insert(session, now, caller.userId(), checked)))
            .orElseGet(() -> Outcome.invalid("cliente_id", "Não há este cliente nesta loja.")))
        .map(obra -> {
          AuditLog.record(session, now, caller.userId(), "obra.cadastrar", "obra", obra.id(),
              Map.of("cliente_id", obra.clienteId()));
          return obra;
        });
  }
}
