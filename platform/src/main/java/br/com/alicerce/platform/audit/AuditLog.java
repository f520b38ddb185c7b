package br.com.alicerce.platform.audit;

import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
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

  /**
   * The deed as an insert, for a statement that does it in the same round trip ({@code with … as (RECORD)}). Bind its parameters by
   * {@link #bind}.
   */
  public static final String RECORD = """
      insert into platform.audit_log (tenant_id, id, at, user_id, address, trace_id, action, entity, entity_id, detail)
      values (:audit_tenant, :audit_id, :audit_at, cast(:audit_user as uuid), :audit_address, :audit_trace, :audit_action,
        :audit_entity, :audit_entity_id, cast(:audit_detail as json))""";

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
    bind(session.sql(RECORD), at, userId, action, entity, entityId, detail).update();
  }

  /** Binds the parameters of {@link #RECORD}; they mean what those of {@link #record} do. */
  public static Statement bind(
      Statement statement, Instant at, @Nullable UUID userId, String action, String entity, UUID entityId, Map<String, ?> detail) {
    return statement
        .bind("audit_tenant", CurrentStore.id())
        .bind("audit_id", Ids.next())
        .bind("audit_at", at)
        .bind("audit_user", userId)
        .bind("audit_address", ClientAddress.current())
        .bind("audit_trace", Trace.id())
        .bind("audit_action", action)
        .bind("audit_entity", entity)
        .bind("audit_entity_id", entityId)
        .bind("audit_detail", Json.jsonb().toJson(detail));
  }
}
