package br.com.alicerce.app.ops;

import br.com.alicerce.app.ops.HouseFigures.Pipeline;
import br.com.alicerce.app.ops.HouseFigures.StoreBehind;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the monitor asks the database. Nothing here reads a store's rows; what shows more needs a right that the operator may give. */
final class HouseQuestions {

  /** So many stores are named; the others count in the sums. */
  static final int STORES_NAMED = 10;

  private final Database monitor;
  private final DiskSpace disk;
  private final SlowStatements statements = new SlowStatements();

  HouseQuestions(Database monitor, DiskSpace disk) {
    this.monitor = monitor;
    this.disk = disk;
  }

  /**
   * Asks all of them.
   *
   * @throws RuntimeException when the database does not answer
   */
  HouseFigures ask() {
    return monitor.unbound(session -> {
      long bytes = bytes(session);
      return new HouseFigures(
          pipeline(session), storesBehind(session), nextPartition(session), connections(session), connectionsMost(session),
          oldestSnapshot(session), bytes, disk.used(bytes), statements.read(session));
    });
  }

  private static Pipeline pipeline(Session session) {
    return session.sql("""
        select appended, published, applied, pending, parked,
               coalesce(extract(epoch from clock_timestamp() - oldest_at), 0) as waiting from eventing.pipeline()""")
        .one(row -> new Pipeline(
            row.bigint("appended"), row.bigint("published"), row.bigint("applied"), row.bigint("pending"), seconds(row),
            row.bigint("parked")));
  }

  private static List<StoreBehind> storesBehind(Session session) {
    return session.sql("""
        select store, pending, coalesce(extract(epoch from clock_timestamp() - oldest_at), 0) as waiting
        from eventing.stores_behind(:most)""")
        .bind("most", STORES_NAMED)
        .list(row -> new StoreBehind(row.text("store"), row.bigint("pending"), seconds(row)));
  }

  private static double seconds(Row row) throws SQLException {
    return Math.max(0, row.decimal("waiting").doubleValue());
  }

  private static boolean nextPartition(Session session) {
    return session.sql("select eventing.next_month_has_a_partition() as ready").one(row -> row.bool("ready"));
  }

  private static Map<String, Long> connections(Session session) {
    Map<String, Long> connections = new HashMap<>();
    session.sql("""
        select case when state in ('active', 'idle') then state when state like 'idle in%' then 'idle in transaction' else 'unknown' end
                 as state, count(*) as number
        from pg_stat_activity
        where datname is not null and coalesce(backend_type, 'client backend') = 'client backend' group by 1""")
        .list(row -> connections.put(row.text("state"), row.bigint("number")));
    return Map.copyOf(connections);
  }

  private static long connectionsMost(Session session) {
    return session.sql("select current_setting('max_connections')::bigint as most").one(row -> row.bigint("most"));
  }

  /** VACUUM's own snapshot and those in other databases keep nothing here; a transaction that has written does so without a snapshot. */
  private static OptionalDouble oldestSnapshot(Session session) {
    return session.sql("""
        select pg_has_role('pg_read_all_stats', 'usage') as seen,
               coalesce(extract(epoch from clock_timestamp() - min(a.xact_start)), 0) as held
        from pg_stat_activity a
        where a.datname = current_database() and a.pid <> pg_backend_pid()
          and (a.backend_xmin is not null or a.backend_xid is not null)
          and not exists (select from pg_stat_progress_vacuum v where v.pid = a.pid)""")
        .one(row -> row.bool("seen") ? OptionalDouble.of(Math.max(0, row.decimal("held").doubleValue())) : OptionalDouble.empty());
  }

  private static long bytes(Session session) {
    return session.sql("""
        select coalesce(sum(pg_database_size(oid)), 0)::bigint as bytes from pg_database
        where has_database_privilege(oid, 'connect') or pg_has_role('pg_read_all_stats', 'usage')""")
        .one(row -> row.bigint("bytes"));
  }
}
