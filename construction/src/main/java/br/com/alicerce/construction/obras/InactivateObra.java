package br.com.alicerce.construction.obras;

import br.com.alicerce.construction.cadastro.Edicao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Ends the use of a building site in new quotes and orders; history stays. Doing it again changes nothing. */
public final class InactivateObra {

  private final Obras obras;

  public InactivateObra(Obras obras) {
    this.obras = obras;
  }

  /** The site, inactive. */
  public Outcome<Obra> execute(Session session, Instant now, Caller caller, UUID id) {
    return Edicao.by(caller, Permissao.CLIENTE_EDITAR)
        .then(edicao -> edicao.open(obras.lock(session, id), Obra::criadoPor, ObraApi.NOT_FOUND))
        .map(found -> found.ativa() ? inactivate(session, now, caller, id) : found);
  }

  private Obra inactivate(Session session, Instant now, Caller caller, UUID id) {
    AuditLog.record(session, now, caller.userId(), "obra.inativar", "obra", id, Map.of("ativa", false));
    return obras.inactivate(session, now, id);
  }
}
