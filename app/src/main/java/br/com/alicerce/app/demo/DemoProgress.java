package br.com.alicerce.app.demo;

import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.avaje.jsonb.Json.Naming;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the demo's history has been told. Each chapter is written down in the store's audit log, in the transaction that tells it, so
 * that a history that was cut off goes on where it stopped and nothing is told twice.
 */
final class DemoProgress {

  private static final String ACTION = "demo.historia";

  /**
   * One chapter.
   *
   * @param number from 1
   * @param told how many actions of the plan it ends after
   * @param now the end of the whole history, the same in every chapter
   * @param ids what the plan's keys became in this chapter
   */
  @io.avaje.jsonb.Json(naming = Naming.LowerUnderscore)
  record Chapter(int number, int told, Instant now, Map<String, String> ids) {}

  private DemoProgress() {}

  static void write(Session session, Instant at, UUID owner, Chapter chapter) {
    Map<String, Object> detail = Json.jsonb().type(Object.class).map().fromJson(Json.jsonb().toJson(chapter));
    AuditLog.record(session, at, owner, ACTION, "demo", CurrentStore.id(), detail);
  }

  /** Every chapter so far, in order. */
  static List<Chapter> read(Session session) {
    return session.sql("""
            select detail from platform.audit_log
            where tenant_id = :tenant and entity = 'demo' and entity_id = :tenant and action = :action
            order by id
            """)
        .bind("tenant", CurrentStore.id())
        .bind("action", ACTION)
        .list(row -> Json.jsonb().type(Chapter.class).fromJson(row.text("detail")));
  }

  static Optional<Chapter> last(List<Chapter> chapters) {
    return chapters.isEmpty() ? Optional.empty() : Optional.of(chapters.getLast());
  }

  static Map<String, UUID> ids(List<Chapter> chapters) {
    Map<String, UUID> all = new HashMap<>();
    chapters.forEach(chapter -> chapter.ids().forEach((key, id) -> all.put(key, UUID.fromString(id))));
    return all;
  }
}
