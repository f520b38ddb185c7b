package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of the pipeline that have a row a store and are written with every event: what PostgreSQL tells of them. */
final class HotTables implements AutoCloseable {

  /** Their names, without their schemas. */
  static final List<String> NAMES = List.of("tenant_stream", "relay_cursor", "engine_offset", "engine_attempt");

  /**
   * How one stands.
   *
   * @param dead versions of rows that nobody needs and that are not cleaned up yet, by PostgreSQL's own count
   * @param bytes on disk, without indexes
   * @param vacuums how often it was cleaned up without being asked
   */
  record State(long dead, long bytes, long vacuums) {}

  private final Database migrator;

  HotTables(Rig rig) {
    this.migrator = Database.open("hot tables", rig.connections().as(rig.connections().migrator()),
        DatabaseLimits.forRequests().withConnections(1));
  }

  /** All of them, by name. */
  Map<String, State> now() {
    Map<String, State> now = new LinkedHashMap<>();
    migrator.unbound(session -> session.sql("""
        select relname, n_dead_tup as dead, pg_relation_size(relid) as bytes, autovacuum_count as vacuums
        from pg_stat_user_tables where relname = any(:names) and schemaname in ('eventing', 'engines')
        order by array_position(:names, relname::text)""")
        .bindArray("names", String.class, NAMES)
        .list(row -> now.put(row.text("relname"), new State(row.bigint("dead"), row.bigint("bytes"), row.bigint("vacuums")))));
    return now;
  }

  @Override
  public void close() {
    migrator.close();
  }
}
