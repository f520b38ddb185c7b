package br.com.alicerce.app.command;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.engines.rebuild.Base;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds engines of stores, one after the other, and tells what came of each. */
final class RebuildRun {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

  private RebuildRun() {}

  /**
   * Does it.
   *
   * @param from where each is to begin; null to compare and change nothing
   * @return 0 when all were exchanged or equal, else 1
   */
  static int of(Connections connections, @Nullable String slug, @Nullable String engine, @Nullable From from) {
    List<Engine> engines = Names.engines(engine);
    try (Database migrator = Settings.openForLong(connections, connections.migrator());
        Database role = Settings.openForLong(connections, connections.roles().engines())) {
      Rebuild rebuild = new Rebuild(migrator, role);
      Map<UUID, String> stores = Names.stores(migrator, slug);
      From start = from == null ? new From.Earliest() : from;
      long events = stores.keySet().stream()
          .mapToLong(store -> engines.stream().mapToLong(each -> rebuild.events(store, each, start)).sum())
          .sum();
      boolean good = true;
      try (ProgressBar bar = new ProgressBar("events", events)) {
        for (var store : stores.entrySet()) {
          for (Engine each : engines) {
            Rebuilt rebuilt = one(rebuild, store.getKey(), each, from, bar);
            good &= isGood(rebuilt);
            bar.close();
            System.out.println(store.getValue() + " " + each.name() + ": " + text(rebuilt));
          }
        }
      }
      return good ? 0 : 1;
    }
  }

  private static Rebuilt one(Rebuild rebuild, UUID store, Engine engine, @Nullable From from, ProgressBar bar) {
    try {
      return from == null ? rebuild.compare(store, engine, bar::advance) : rebuild.exchange(store, engine, from, bar::advance);
    } catch (RuntimeException failure) {
      LOG.error("Engine {} of store {} could not be rebuilt", engine.name(), store, failure);
      return new Rebuilt.Impossible(String.valueOf(failure.getMessage()).lines().findFirst().orElse("it failed"));
    }
  }

  private static boolean isGood(Rebuilt rebuilt) {
    return switch (rebuilt) {
      case Rebuilt.Exchanged _ -> true;
      case Rebuilt.Compared compared -> compared.differences().isEmpty();
      case Rebuilt.Impossible _ -> false;
    };
  }

  private static String text(Rebuilt rebuilt) {
    return switch (rebuilt) {
      case Rebuilt.Exchanged(Base base, long seq, long rows) ->
          "rebuilt from %s, %d rows as of event %d".formatted(text(base), rows, seq);
      case Rebuilt.Compared(Base base, long seq, long rows, var none) when none.isEmpty() ->
          "equal, %d rows as of event %d, rebuilt from %s".formatted(rows, seq, text(base));
      case Rebuilt.Compared(Base _, long seq, long _, var differences) -> {
        StringBuilder text = new StringBuilder("NOT EQUAL as of event " + seq);
        differences.forEach(each -> text.append("\n  %s, %s: %s".formatted(each.table(), each.side(), each.row())));
        yield text.toString();
      }
      case Rebuilt.Impossible(String why) -> "left as it is: " + why;
    };
  }

  private static String text(Base base) {
    return switch (base) {
      case Base.Empty(long seq) -> seq == 0 ? "the first event" : "event " + (seq + 1) + ", the first retained";
      case Base.Snapshot(long seq) -> "the snapshot of event " + seq;
    };
  }
}
