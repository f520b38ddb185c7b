package br.com.alicerce.app.check;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Runs all checks on an installation that may be at work. They share one snapshot, in which business rows, events and counters that were
 * committed together are seen together; so whatever those checks find is wrong and not merely under way. What holds only at rest is looked
 * at again until it has settled, and counts when it stands still the whole time.
 *
 * <p>Looks as the migrator, whose policies show every store, in transactions in which the server refuses to write: a role of its own would
 * need one more policy on every table of stores, and one more password to lose.
 */
public final class Checker {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Database migrator;
  private final List<Check> checks;
  private final Duration patience;

  /** @param patience how long what is under way gets to settle */
  public Checker(Database migrator, List<Check> checks, Duration patience) {
    this.migrator = migrator;
    this.checks = List.copyOf(checks);
    this.patience = patience;
  }

  /**
   * One look at everything.
   *
   * @param progress told which check is the next, and its number from 1
   */
  public Report run(Scope scope, BiConsumer<String, Integer> progress) {
    Report first = migrator.snapshot(session -> look(session, scope, progress));
    Map<Check, List<Finding>> findings = first.findings();
    long end = System.nanoTime() + patience.toNanos();
    while (unsettled(findings) && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      migrator.snapshot(session -> {
        findings.replaceAll((check, found) -> check.settles() && !found.isEmpty() ? still(found, check.look(session, scope)) : found);
        return findings;
      });
    }
    return new Report(first.stores(), first.slugs(), findings);
  }

  /** The lock, before the snapshot is taken, keeps months from leaving meanwhile: a dropped partition is gone in every snapshot. */
  private Report look(Session session, Scope scope, BiConsumer<String, Integer> progress) {
    session.sql("lock table eventing.event_outbox in access share mode").update();
    Map<UUID, String> slugs = session.sql("select id, slug from identity.tenant")
        .list(row -> Map.entry(row.uuid("id"), row.text("slug"))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<Check, List<Finding>> findings = new LinkedHashMap<>();
    for (Check check : checks) {
      progress.accept(check.name(), findings.size() + 1);
      findings.put(check, check.look(session, scope));
    }
    return new Report(scope.store() == null ? slugs.size() : 1, slugs, findings);
  }

  private static boolean unsettled(Map<Check, List<Finding>> findings) {
    return findings.entrySet().stream().anyMatch(each -> each.getKey().settles() && !each.getValue().isEmpty());
  }

  private static List<Finding> still(List<Finding> before, List<Finding> now) {
    return now.stream().filter(found -> before.stream().anyMatch(found::isAlso)).toList();
  }
}
