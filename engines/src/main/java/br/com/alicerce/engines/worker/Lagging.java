package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Database;
import java.util.List;
import java.util.UUID;

/**
 * An engine that has not yet applied everything of a store.
 *
 * @param seq how far it is
 * @param lastSeq how far the store is
 */
record Lagging(UUID store, String engine, long seq, long lastSeq, boolean parked) {

  /** All there are now, of every store. */
  static List<Lagging> of(Database database, List<String> engines) {
    return database.unbound(session -> session.sql("select * from engines.lagging(:engines)")
        .bindArray("engines", String.class, engines)
        .list(row -> new Lagging(
            row.uuid("tenant_id"), row.text("engine"), row.bigint("seq"), row.bigint("last_seq"), row.bool("parked"))));
  }
}
