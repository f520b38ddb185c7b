package br.com.alicerce.platform.audit;

import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.observability.ClientAddress;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of deeds in a store. Nobody has the right to change it. */
public final class AuditLog {

  private AuditLog() {}

  /**
   * Writes down a deed, in the transaction that does it, with the request's trace id and its client's address.
   *
   * @param userId who did it; null for the system
   * @param action what was done, for example {@code cotacao.aprovar}
   * @param entity the kind of thing, in the schema's word
   * @param detail what changed: from and to, or the values that matter; no secrets
   */
  public static void record(
      Session session, Instant at, @Nullable UUID userId, String action, String entity, UUID entityId, Map<String, ?> detail) {
    session.sql("""
            insert into platform.audit_log (tenant_id, id, at, user_id, address, trace_id, action, entity, entity_id, detail)
            values (:tenant, :id, :at, :user, :address, :trace, :action, :entity, :entity_id, cast(:detail as json))
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", Ids.next())
        .bind("at", at)
        .bind("user", userId)
        .bind("address", ClientAddress.current())
        .bind("trace", Trace.id())
        .bind("action", action)
        .bind("entity", entity)
        .bind("entity_id", entityId)
        .bind("detail", Json.jsonb().toJson(detail))
        .update();
  }
}
