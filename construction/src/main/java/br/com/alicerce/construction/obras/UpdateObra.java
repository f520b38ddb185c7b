package br.com.alicerce.construction.obras;

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

/** Changes a building site; a seller only those registered by themselves. A site never changes its customer. */
public final class UpdateObra {

  private final Obras obras;

  public UpdateObra(Obras obras) {
    this.obras = obras;
  }

  /**
   * The site as it is now.
   *
   * @param versao the version that the caller read; another one now is refused as stale
   */
  public Outcome<Obra> execute(Session session, Instant now, Caller caller, UUID id, int versao, ObraForm form) {
    return Edicao.by(caller, Permissao.CLIENTE_EDITAR)
        .then(edicao -> form.checked()
            .then(checked -> edicao.open(obras.lock(session, id), Obra::criadoPor, ObraApi.NOT_FOUND)
              .then(found -> Versao.require(versao, found.versao()).map(_ -> found))
              .then(before -> sameCustomer(before, checked)
                  .map(_ -> obras.update(session, now, id, checked))
                  .map(after -> record(session, now, caller, before, after)))));
  }

  private static Outcome<ObraForm> sameCustomer(Obra before, ObraForm form) {
    return before.clienteId().equals(form.clienteId())
        ? Outcome.done(form)
        : Outcome.invalid("cliente_id", "A obra não muda de cliente. Cadastre outra obra para o outro cliente.");
  }

  private static Obra record(Session session, Instant now, Caller caller, Obra before, Obra after) {
    AuditLog.record(session, now, caller.userId(), "obra.alterar", "obra", after.id(),
        Map.of("campos", Mudancas.between(before, after)));
    return after;
  }
}
