package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.app.check.Checker;
import br.com.alicerce.app.check.Checks;
import br.com.alicerce.app.check.Report;
import br.com.alicerce.app.check.Scope;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.rig.ServerSettings;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A day's load on the whole deployment, in which each unit is killed once; tells, minute by minute, what users noticed. */
public final class Rehearsal {

  private static final Duration ROW = Duration.ofMinutes(1);
  private static final Duration EVENTS = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration TOKENS = Duration.ofMinutes(5);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration REST = Duration.ofMinutes(2);
  private static final String HEAD = "  until  requests  sent again  failed GET  failed POST   p50 ms   p95 ms  longest s   out s"
      + "  events waiting  machine's load";

  private final Rig rig;
  private final Plan plan;
  private final Consumer<String> out;
  private final Ledger ledger = new Ledger();
  private final List<Killing> killings = new ArrayList<>();
  private long start;

  /** @param out told each line */
  public Rehearsal(Rig rig, Plan plan, Consumer<String> out) {
    this.rig = rig;
    this.plan = plan;
    this.out = out;
  }

  /**
   * What came of it.
   *
   * @param users what they noticed, of the whole
   * @param effects whether what was answered was done, and once
   * @param killings each unit's death
   * @param tooMuch units that had, or wanted, more memory than their droplet leaves them
   * @param atRest whether every event was applied soon after the load
   * @param check of all books at the end
   */
  public record Result(
      Tally users, List<Effects.Verdict> effects, List<Killing> killings, List<String> tooMuch, boolean atRest, Report check) {

    /** Whether nothing was lost, nothing was done twice, everybody came back, and nobody took too much. */
    public boolean well() {
      return atRest && check.well() && tooMuch.isEmpty() && effects.stream().allMatch(Effects.Verdict::well)
          && killings.stream().allMatch(Killing::cameBack);
    }
  }

  /** How its PostgreSQL and Redis are started. */
  public static ServerSettings servers() {
    return House.servers();
  }

  /** Runs it; everything that it started stays until the rig is closed. */
  public Result run() throws Exception {
    MemoryLimits limits = MemoryLimits.strongest();
    House house = House.start(rig, plan.size(), limits);
    out.accept("  Memory limits are " + limits.says());
    Effects before = Effects.of(rig.servers().postgres());
    Visitors visitors = new Visitors(Mix.day(), rig.stores(rig.connections()), house.port(), plan.seed(), ledger);
    rig.endsWithIt(visitors);
    Tally users = ledger.open();
    try (Looks looks = new Looks(house, rig.servers().postgres())) {
      start = System.nanoTime();
      visitors.come(plan.perSecond());
      killEachInTurn(house, visitors, looks);
      visitors.close();
      ledger.close(users, System.nanoTime());
      boolean atRest = comesToRest(looks);
      return conclude(house, looks, users, Effects.of(rig.servers().postgres()).since(before, visitors), visitors, atRest);
    }
  }

  private void killEachInTurn(House house, Visitors visitors, Looks looks) throws InterruptedException {
    Deque<Unit> waiting = new ArrayDeque<>(plan.order(house.units()));
    int kills = waiting.size();
    Killing current = null;
    Tally row = ledger.open();
    Duration nextRow = ROW;
    Duration nextLook = Duration.ZERO;
    Duration nextEvents = Duration.ZERO;
    Duration nextTokens = TOKENS;
    out.accept(HEAD);
    while (!isOver(current, waiting)) {
      Thread.sleep(TICK);
      Duration now = elapsed();
      if (now.compareTo(nextLook) >= 0) {
        looks.look();
        nextLook = now.plus(LOOK);
      }
      if (now.compareTo(nextEvents) >= 0) {
        looks.lookAtEvents();
        nextEvents = now.plus(EVENTS);
      }
      if (now.compareTo(nextTokens) >= 0) {
        visitors.renewTokens();
        nextTokens = now.plus(TOKENS);
      }
      if (now.compareTo(nextRow) >= 0) {
        row = tellRow(row, looks);
        nextRow = nextRow.plus(ROW);
      }
      if (current != null) {
        current.sees(looks.waiting());
        current = current.isOver() ? tell(current) : current;
      }
      if (current == null && !waiting.isEmpty() && now.compareTo(plan.due(kills - waiting.size(), kills)) >= 0) {
        current = Killing.of(waiting.remove(), ledger);
        killings.add(current);
      }
    }
    if (current != null) {
      tell(current);
    }
    if (row.requests() > 0) {
      tellRow(row, looks);
    }
  }

  private boolean isOver(@Nullable Killing current, Deque<Unit> waiting) {
    return elapsed().compareTo(plan.bound()) > 0
        || elapsed().compareTo(plan.length()) > 0 && current == null && waiting.isEmpty();
  }

  private Tally tellRow(Tally row, Looks looks) {
    ledger.close(row, System.nanoTime());
    out.accept(String.format(Locale.ROOT, "%7s %9d %11d %11d %12d %8.1f %8.1f %10.1f %7.1f %15d %15.1f",
        clock(elapsed()), row.requests(), row.repeated(), row.failedReads(), row.failedWrites(), row.percentile(0.5),
        row.percentile(0.95), row.percentile(1) / 1000, row.longestOutage().toMillis() / 1000.0, looks.mostWaiting(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    out.accept("          MB: " + looks.memory());
    return ledger.open();
  }

  private @Nullable Killing tell(Killing over) {
    ledger.close(over.tally(), System.nanoTime());
    out.accept("  " + clock(elapsed()) + "  " + over.says());
    return null;
  }

  private boolean comesToRest(Looks looks) throws InterruptedException {
    long begin = System.nanoTime();
    do {
      Thread.sleep(TICK);
      looks.lookAtEvents();
    } while (!looks.allApplied() && System.nanoTime() - begin < REST.toNanos());
    out.accept(looks.allApplied()
        ? String.format(Locale.ROOT, "  Every event was applied %.1f s after the last request.", (System.nanoTime() - begin) / 1e9)
        : "  Events are still waiting " + REST.toSeconds() + " s after the last request.");
    return looks.allApplied();
  }

  private Result conclude(
      House house, Looks looks, Tally users, List<Effects.Verdict> effects, Visitors visitors, boolean atRest) {
    out.accept(String.format(Locale.ROOT, "  In all: %d requests, %d sent again, failed %d GET and %d POST, p95 %.1f ms; longest"
        + " without any good answer: %s", users.requests(), users.repeated(), users.failedReads(), users.failedWrites(),
        users.percentile(0.95), users.outages()));
    visitors.refusals().forEach((answer, times) -> out.accept("    given up: " + answer + " × " + times.sum()));
    effects.forEach(verdict -> out.accept("  " + verdict.says()));
    house.units().forEach(unit -> out.accept(String.format(Locale.ROOT, "  %-12s at most %5d of %5d MB%s",
        unit.name(), looks.most(unit), unit.megabytes(), looks.overLimit(unit) ? "  TOO MUCH" : "")));
    List<String> tooMuch = house.units().stream().filter(looks::overLimit).map(Unit::name).toList();
    Report check = check();
    out.accept("  " + check.text());
    return new Result(users, effects, List.copyOf(killings), tooMuch, atRest, check);
  }

  private Report check() {
    try (Database migrator = Database.open(
        "rehearsal", rig.connections().as(rig.connections().migrator()), DatabaseLimits.forOperators())) {
      List<String> engines = Engines.all(Application.STORE_ZONE).stream().map(Engine::name).toList();
      return new Checker(migrator, Checks.ALL, REST)
          .run(new Scope(null, engines, rig.connections().roles()), (name, number) -> {});
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String clock(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
