package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.DataDirectory;
import br.com.alicerce.engines.retention.Retention;
import br.com.alicerce.eventing.retention.OutboxMonth;
import br.com.alicerce.platform.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Archives the months of the outbox that are older than the retention, and tells what came of each. */
final class ArchiveRun {

  private static final int USUAL_DAYS = 400;
  private static final int FEWEST_DAYS = 35;

  private ArchiveRun() {}

  /**
   * Does it, or with {@code dry} only tells what it would do.
   *
   * @return 0 when nothing that is due is left, else 1
   */
  static int of(Settings settings, Instant now, boolean dry) {
    Configuration configuration = settings.configuration();
    Instant moment = now.minus(Duration.ofDays(days(configuration)));
    Path directory = configuration.text("ARCHIVE_DIR").map(Path::of).orElse(DataDirectory.of(configuration).archive());
    Connections connections = settings.connections();
    try (Database migrator = Settings.openForLong(connections, connections.migrator());
        Database role = Settings.openForLong(connections, connections.roles().engines())) {
      Retention retention = new Retention(migrator, role, Names.engines(null));
      List<OutboxMonth> due = retention.due(moment);
      for (OutboxMonth month : due) {
        if (!archive(retention, migrator, month, directory, dry)) {
          return 1;
        }
      }
      if (due.isEmpty()) {
        System.out.println("Nothing is older than " + days(configuration) + " days: every month stays.");
      }
      return 0;
    }
  }

  private static boolean archive(Retention retention, Database migrator, OutboxMonth month, Path directory, boolean dry) {
    if (dry) {
      return tell(month, retention.held(month).<Retention.Outcome>map(Retention.Outcome.Held::new)
          .orElseGet(() -> new Retention.Outcome.Archived(migrator.unbound(month::events), directory)), true);
    }
    try (ProgressBar bar = new ProgressBar("events", migrator.unbound(month::events))) {
      Retention.Outcome outcome = retention.archive(month, directory, bar::advance);
      bar.close();
      return tell(month, outcome, false);
    } catch (IOException failure) {
      throw new OperatorError(month.month() + " stays: its file could not be written: " + failure.getMessage(), failure);
    }
  }

  private static boolean tell(OutboxMonth month, Retention.Outcome outcome, boolean dry) {
    return switch (outcome) {
      case Retention.Outcome.Archived(long events, Path file) -> {
        System.out.printf("%s: %d events %s %s%n", month.month(), events, dry ? "would be archived in" : "archived in", file);
        yield true;
      }
      case Retention.Outcome.Held(String why) -> {
        System.out.printf("%s stays, and what follows it: %s%n", month.month(), why);
        yield false;
      }
    };
  }

  private static int days(Configuration configuration) {
    String days = configuration.text("RETENTION_DAYS").orElse(Integer.toString(USUAL_DAYS));
    if (!days.matches("\\d{1,5}") || Integer.parseInt(days) < FEWEST_DAYS) {
      throw new OperatorError("RETENTION_DAYS must be a number of days, " + FEWEST_DAYS + " at least, not \"" + days + "\".");
    }
    return Integer.parseInt(days);
  }
}
