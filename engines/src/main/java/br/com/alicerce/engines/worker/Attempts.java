package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts how often a piece of work was begun, in transactions of their own that end before the work begins: so work that ends the whole
 * process is counted like any other. Only who holds the offset's lock counts. These commits don't wait for the disk: a process that
 * ends loses nothing by that, and a server that ends loses a count.
 */
final class Attempts {

  private static final int LONGEST_FAILURE = 2_000;

  private final Database database;

  Attempts(Database database) {
    this.database = database;
  }

  /** As {@link Progress#begin}. */
  Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
    List<String> engines = List.copyOf(firstSeqs.keySet());
    return database.apart(session -> session.sql("""
        with hasty as (select set_config('synchronous_commit', 'off', true))
        insert into engines.engine_attempt as a (tenant_id, engine, seq, attempts, started_at)
        select :tenant, n.engine, n.seq, 1, clock_timestamp() from unnest(:engines, :seqs) as n (engine, seq), hasty
        on conflict (tenant_id, engine) do update set
          attempts = case when a.seq = excluded.seq then a.attempts + 1 else 1 end,
          failure = case when a.seq = excluded.seq then a.failure end,
          seq = excluded.seq,
          started_at = excluded.started_at
        where a.seq <> excluded.seq or not :only_first
        returning engine, attempts""")
        .bind("tenant", CurrentStore.id())
        .bindArray("engines", String.class, engines)
        .bindArray("seqs", Long.class, engines.stream().map(firstSeqs::get).toList())
        .bind("only_first", onlyFirst)
        .list(row -> Map.entry(row.text("engine"), row.integer("attempts"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Notes why the attempt under way failed. */
  void failed(String engine, String failure) {
    String text = failure.replace("\0", "");
    database.apart(session -> session.sql(
        "update engines.engine_attempt set failure = :failure where tenant_id = :tenant and engine = :engine")
        .bind("failure", text.substring(0, Math.min(text.length(), LONGEST_FAILURE)))
        .bind("tenant", CurrentStore.id())
        .bind("engine", engine)
        .update());
  }

  /** What is known of the last failure; empty when the process ended instead of failing. */
  Optional<String> failure(String engine) {
    return database.apart(session -> session.sql(
        "select failure from engines.engine_attempt where tenant_id = :tenant and engine = :engine and failure is not null")
        .bind("tenant", CurrentStore.id())
        .bind("engine", engine)
        .first(row -> row.text("failure")));
  }
}
