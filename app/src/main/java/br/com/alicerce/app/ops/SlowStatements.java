package br.com.alicerce.app.ops;

import br.com.alicerce.app.ops.Statements.Slow;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.SqlState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code pg_stat_statements}, which the operator of the database has to load. Its texts hold no values of anybody. What is no query
 * is left out: such texts are kept whole, and one of them sets passwords.
 */
final class SlowStatements {

  /** From when a statement is slow, in milliseconds. */
  static final int LIMIT_MS = 100;

  /** How many readings back "the last minutes" begin. */
  private static final int READINGS = 30;

  /** Fewer calls than this in the last minutes say nothing. */
  private static final int CALLS_THAT_COUNT = 3;

  private static final String NOT_LOADED = "55000";

  private record Key(String role, long id) {}

  private record Spent(long calls, double totalMs) {}

  private final Deque<Map<Key, Spent>> readings = new ArrayDeque<>();

  /** Asks once; to be called at even intervals. */
  Statements read(Session session) {
    Optional<String> schema = session.sql("""
        select quote_ident(n.nspname) as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'pg_stat_statements'""")
        .first(row -> row.text("schema"));
    if (schema.isEmpty()) {
      return new Statements.Unavailable("The database has no extension pg_stat_statements: see the runbook, \"What the monitor may see\".");
    }
    try {
      return read(session, schema.get());
    } catch (RuntimeException refused) {
      if (SqlState.of(refused).equals(NOT_LOADED)) {
        return new Statements.Unavailable("PostgreSQL has not loaded pg_stat_statements: put it into shared_preload_libraries.");
      }
      throw refused;
    }
  }

  private Statements read(Session session, String schema) {
    boolean hidden = session.sql("select not pg_has_role('pg_read_all_stats', 'usage') as hidden").one(row -> row.bool("hidden"));
    List<Slow> slowest = slowest(session, schema);
    remember(slowest);
    return new Statements.Read(slowest, slowest.stream().filter(this::isConsistentlySlow).count(), hidden);
  }

  private List<Slow> slowest(Session session, String schema) {
    Map<Key, Spent> before = readings.isEmpty() ? Map.of() : readings.getFirst();
    return session.sql("""
        select s.userid::regrole::text as role, s.queryid, s.query, s.calls, s.mean_exec_time::numeric as mean,
               s.max_exec_time::numeric as max, s.total_exec_time::numeric as total
        from %s.pg_stat_statements s
        where s.dbid = (select oid from pg_database where datname = current_database())
          and s.max_exec_time > :limit and s.toplevel and s.queryid is not null
          and s.query ~* '^\\s*(select|insert|update|delete|merge|with|<insufficient)'
        order by s.mean_exec_time desc
        limit 50""".formatted(schema))
        .bind("limit", LIMIT_MS)
        .list(row -> slow(before, row.text("role"), row.bigint("queryid"), row.text("query"), row.bigint("calls"),
            row.decimal("mean").doubleValue(), row.decimal("max").doubleValue(), row.decimal("total").doubleValue()));
  }

  private static Slow slow(
      Map<Key, Spent> before, String role, long id, String text, long calls, double meanMs, double maxMs, double totalMs) {
    Spent then = before.getOrDefault(new Key(role, id), new Spent(before.isEmpty() ? calls : 0, before.isEmpty() ? totalMs : 0));
    double recentMs = (totalMs - then.totalMs()) / (calls - then.calls()); // NaN when it did not run
    return new Slow(role, id, text, calls, meanMs, maxMs, totalMs, recentMs);
  }

  private boolean isConsistentlySlow(Slow statement) {
    Spent then = readings.getFirst().get(new Key(statement.role(), statement.id()));
    return then != null && statement.recentMs() > LIMIT_MS && statement.calls() - then.calls() >= CALLS_THAT_COUNT;
  }

  private void remember(List<Slow> slowest) {
    Map<Key, Spent> now = new HashMap<>();
    slowest.forEach(statement -> now.put(new Key(statement.role(), statement.id()), new Spent(statement.calls(), statement.totalMs())));
    readings.addLast(now);
    if (readings.size() > READINGS) {
      readings.removeFirst();
    }
  }
}
