package br.com.alicerce.engines.rebuild;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import java.util.List;
import java.util.UUID;

/** What engines knew after an event of a store, put away. For the migrator. */
final class Snapshots {

  /** Rows of a table that are kept together; a few hundred are packed well, and read back in little memory. */
  private static final int ROWS_A_PART = 500;

  private Snapshots() {}

  /** The numbers of the snapshots whose rows can still be put back, ascending. */
  static List<Long> usable(Session session, UUID store, EngineRows rows) {
    return bind(session.sql("""
        select seq from engines.snapshot where tenant_id = :tenant and engine = :engine and form = :form order by seq"""), store, rows)
        .bind("form", rows.form())
        .list(row -> row.bigint("seq"));
  }

  /** Whether there is one of whatever form. */
  static boolean any(Session session, UUID store, EngineRows rows) {
    return bind(session.sql("""
        select exists (select from engines.snapshot where tenant_id = :tenant and engine = :engine) as there"""), store, rows)
        .one(row -> row.bool("there"));
  }

  /** Puts away what lies under {@code from} as what the engine knew after event {@code seq}; replaces an older one of that number. */
  static void take(Session session, UUID store, EngineRows rows, long seq, UUID from) {
    remove(session, store, rows, "seq = :seq", seq);
    bind(session.sql("insert into engines.snapshot (tenant_id, engine, seq, form) values (:tenant, :engine, :seq, :form)"), store, rows)
        .bind("seq", seq)
        .bind("form", rows.form())
        .update();
    for (TableRows table : rows.tables()) {
      bind(session.sql("""
          insert into engines.snapshot_part (tenant_id, engine, seq, table_name, part, content)
          select :tenant, :engine, :seq, :table, numbered.part, jsonb_agg(numbered.row)
          from (
            select to_jsonb(t) - 'tenant_id' as row, ((row_number() over ()) / :rows)::integer as part
            from %s t where t.tenant_id = :from) as numbered
          group by numbered.part""".formatted(table.table())), store, rows)
          .bind("seq", seq)
          .bind("table", table.table())
          .bind("rows", ROWS_A_PART)
          .bind("from", from)
          .update();
    }
  }

  /** Puts the rows of a usable snapshot back, under an id that has none. */
  static void restore(Session session, UUID store, EngineRows rows, long seq, UUID to) {
    for (TableRows table : rows.tables()) {
      bind(session.sql("""
          insert into %s (tenant_id, %s)
          select :to, %s from engines.snapshot_part p
          cross join lateral jsonb_populate_recordset(null::%s, p.content) as kept
          where p.tenant_id = :tenant and p.engine = :engine and p.seq = :seq and p.table_name = :table"""
          .formatted(table.table(), table.list(), table.list("kept"), table.table())), store, rows)
          .bind("seq", seq)
          .bind("table", table.table())
          .bind("to", to)
          .update();
    }
  }

  /** Removes those from which nothing can be told on, because the event that follows has left the outbox. */
  static void removeBefore(Session session, UUID store, EngineRows rows, long seq) {
    remove(session, store, rows, "seq < :seq", seq);
  }

  private static void remove(Session session, UUID store, EngineRows rows, String which, long seq) {
    for (String table : List.of("snapshot_part", "snapshot")) {
      bind(session.sql("delete from engines." + table + " where tenant_id = :tenant and engine = :engine and " + which), store, rows)
          .bind("seq", seq)
          .update();
    }
  }

  private static Statement bind(Statement statement, UUID store, EngineRows rows) {
    return statement.bind("tenant", store).bind("engine", rows.engine().name());
  }
}
