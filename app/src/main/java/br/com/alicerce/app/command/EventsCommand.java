package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.worker.DeadLetters;
import br.com.alicerce.engines.worker.DeadLetters.DeadLetter;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.json.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the pipeline, from the database and not from Redis: what is told here holds even when Redis was lost. */
@Command(name = "events", mixinStandardHelpOptions = true,
    description = "Looks at events on their way to the engines, and helps them on.", synopsisSubcommandLabel = "COMMAND")
final class EventsCommand {

  @Command(name = "lag", mixinStandardHelpOptions = true,
      description = "How far each store's engines are behind, worst first.")
  int lag(@Mixin Settings settings) {
    Connections connections = settings.connections();
    try (Database migrator = Settings.open(connections, connections.migrator())) {
      List<Lag> lags = Lag.of(migrator, Names.engines(null).stream().map(Engine::name).toList());
      System.out.printf("%-40s %10s %10s %10s %8s %8s%n", "STORE", "LAST", "PUBLISHED", "APPLIED", "PENDING", "PARKED");
      lags.forEach(lag -> System.out.printf("%-40s %10d %10d %10d %8d %8d%n",
          lag.slug(), lag.lastSeq(), lag.publishedSeq(), lag.appliedSeq(), lag.pending(), lag.parkedEngines()));
      System.out.printf("%d events pending in %d stores%n", lags.stream().mapToLong(Lag::pending).sum(), lags.size());
      return 0;
    }
  }

  @Command(name = "dead-letters", mixinStandardHelpOptions = true,
      description = "The events that engines could not get past: of which store, why, and what to do. Exit code 1 when there are any.")
  int deadLetters(@Mixin Settings settings, @Option(names = "--json", description = "As JSON, for programs.") boolean json) {
    Connections connections = settings.connections();
    try (Database migrator = Settings.open(connections, connections.migrator())) {
      Map<UUID, String> slugs = Names.stores(migrator, null);
      List<DeadLetter> letters = migrator.unbound(DeadLetters::open);
      if (json) {
        System.out.println(Json.jsonb().toJsonPretty(letters.stream().map(letter -> json(letter, slugs)).toList()));
      } else {
        letters.forEach(letter -> System.out.printf("store %s, engine %s, parked at %s in front of event %d (%s) after %d attempts%n"
            + "  why: %s%n  what to do: %s%n", slugs.get(letter.tenantId()), letter.engine(), letter.parkedAt(), letter.seq(),
            letter.type(), letter.attempts(), letter.failure(), letter.howToRetry()));
        System.out.println(letters.isEmpty() ? "No engine is parked." : letters.size() + " parked.");
      }
      return letters.isEmpty() ? 0 : 1;
    }
  }

  private static Map<String, @Nullable Object> json(DeadLetter letter, Map<UUID, String> slugs) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("store", slugs.get(letter.tenantId()));
    json.put("tenant_id", letter.tenantId().toString());
    json.put("engine", letter.engine());
    json.put("seq", letter.seq());
    json.put("type", letter.type());
    json.put("attempts", letter.attempts());
    json.put("failure", letter.failure());
    json.put("how_to_retry", letter.howToRetry());
    json.put("parked_at", letter.parkedAt().toString());
    return json;
  }

  @Command(name = "unblock", mixinStandardHelpOptions = true,
      description = "Lets a parked engine of a store try the event again that it is parked in front of, when the cause is removed.")
  int unblock(
      @Mixin Settings settings,
      @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "The store.") String slug,
      @Option(names = "--engine", required = true, paramLabel = "NAME", description = "The engine.") String engine) {
    Connections connections = settings.connections();
    String name = Names.engines(engine).getFirst().name();
    try (Database migrator = Settings.open(connections, connections.migrator())) {
      UUID store = Names.store(migrator, slug);
      if (!migrator.unboundTransaction(session -> DeadLetters.unblock(session, store, name))) {
        throw new OperatorError("Engine " + name + " of store " + slug + " is not parked.");
      }
      System.out.println("Engine " + name + " of store " + slug + " goes on within a second, if a process with the role engines runs.");
      return 0;
    }
  }

  @Command(name = "replay", mixinStandardHelpOptions = true,
      description = {
        "Tells an engine of a store the events again from one on, each counting once.",
        "An engine adds events up, so none can be added a second time: what the engine knew before the event is taken from a snapshot, "
            + "or from the store's first event on, everything that follows is told anew beside the live tables, and then the two are "
            + "exchanged. Useful when a release knows events, or treats them otherwise, than the one that applied them. To try one "
            + "event again in front of which an engine is parked, use \"events unblock\"."},
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:told again", "1:can't be told again", "2:refused"})
  int replay(
      @Mixin Settings settings,
      @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "The store.") String slug,
      @Option(names = "--engine", required = true, paramLabel = "NAME", description = "The engine.") String engine,
      @Option(names = "--from", required = true, paramLabel = "SEQ", description = "The event's number in the store.") long seq) {
    if (seq < 1) {
      throw new OperatorError("--from is the number of an event: 1 or more.");
    }
    return RebuildRun.of(settings.connections(), slug, engine, new From.Event(seq));
  }

  @Command(name = "archive", mixinStandardHelpOptions = true,
      description = {
        "Moves the months that are older than RETENTION_DAYS (usually 400) from the outbox to files in ARCHIVE_DIR (usually the data "
            + "directory's archive), when every engine has a snapshot past them. To be run every night, or once a month."},
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:nothing that is due is left", "1:a month is still needed", "2:refused"})
  int archive(
      @Mixin Settings settings,
      @Option(names = "--dry-run", description = "Only tells what it would do.") boolean dry) {
    return ArchiveRun.of(settings, Clock.systemUTC().instant(), dry);
  }
}
