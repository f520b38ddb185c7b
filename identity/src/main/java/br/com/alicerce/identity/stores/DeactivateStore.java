package br.com.alicerce.identity.stores;

import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Switches the bound store off: nobody comes in any more, neither by login nor by renewal, and access tokens die within
 * their life. Nothing is deleted, and {@link #undo} lets everybody in again.
 */
public final class DeactivateStore {

  /** Switches it off; the same when it was off already. */
  public Outcome<Store> execute(Session session, Instant now) {
    return switchTo(session, now, false, "tenant.desativar");
  }

  /** Switches it on again; sessions that have not ended meanwhile go on. */
  public Outcome<Store> undo(Session session, Instant now) {
    return switchTo(session, now, true, "tenant.reativar");
  }

  private static Outcome<Store> switchTo(Session session, Instant now, boolean active, String action) {
    Stores.switchTo(session, CurrentStore.id(), active);
    Optional<Store> store = Stores.byId(session, CurrentStore.id());
    if (store.isEmpty()) {
      return Outcome.refused(new Refusal.NotFound("Esta loja não existe."));
    }
    AuditLog.record(session, now, null, action, "tenant", CurrentStore.id(), Map.of("active", active));
    return Outcome.done(store.get());
  }
}
