package br.com.alicerce.app.command;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.platform.database.Database;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at the pipeline, from the database and not from Redis: what is told here holds even when Redis was lost. */
@Command(name = "events", mixinStandardHelpOptions = true,
    description = "Looks at events on their way to the engines.", synopsisSubcommandLabel = "COMMAND")
final class EventsCommand {

  /** How far behind one store's slowest engine is. */
  private record Lag(String slug, long lastSeq, long publishedSeq, long appliedSeq, long parkedEngines) {}

  private static final String LAG = """
      select coalesce(t.slug, s.tenant_id::text) as slug,
             s.last_seq,
             coalesce(c.published_seq, 0) as published_seq,
             coalesce(o.applied_seq, 0) as applied_seq,
             coalesce(d.parked, 0) as parked
      from eventing.tenant_stream s
      left join identity.tenant t on t.id = s.tenant_id
      left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
      left join (select tenant_id, min(seq) as applied_seq from engines.engine_offset group by tenant_id) o
        on o.tenant_id = s.tenant_id
      left join (select tenant_id, count(*) as parked from engines.dead_letter group by tenant_id) d
        on d.tenant_id = s.tenant_id
      order by s.last_seq - coalesce(o.applied_seq, 0) desc, slug
      """;

  @Command(name = "lag", mixinStandardHelpOptions = true,
      description = "How far each store's engines are behind, worst first.")
  int lag(@Mixin Settings settings) {
    Connections connections = settings.connections();
    try (Database migrator = Settings.open(connections, connections.migrator())) {
      List<Lag> lags = migrator.unbound(session -> session.sql(LAG).list(row -> new Lag(
          row.text("slug"), row.bigint("last_seq"), row.bigint("published_seq"), row.bigint("applied_seq"), row.bigint("parked"))));
      System.out.printf("%-40s %10s %10s %10s %8s %8s%n", "STORE", "LAST", "PUBLISHED", "APPLIED", "PENDING", "PARKED");
      lags.forEach(lag -> System.out.printf("%-40s %10d %10d %10d %8d %8d%n",
          lag.slug(), lag.lastSeq(), lag.publishedSeq(), lag.appliedSeq(), lag.lastSeq() - lag.appliedSeq(), lag.parkedEngines()));
      System.out.printf("%d events pending in %d stores%n",
          lags.stream().mapToLong(lag -> lag.lastSeq() - lag.appliedSeq()).sum(), lags.size());
      return 0;
    }
  }
}
