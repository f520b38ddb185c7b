package br.com.alicerce.chaos.run;

import br.com.alicerce.chaos.client.Probe;
import br.com.alicerce.chaos.client.Shop;
import br.com.alicerce.chaos.client.Town;
import br.com.alicerce.chaos.fault.Deck;
import br.com.alicerce.chaos.fault.NotInTime;
import br.com.alicerce.chaos.fault.Strike;
import br.com.alicerce.chaos.fault.Strikes;
import br.com.alicerce.chaos.fault.Struck;
import br.com.alicerce.chaos.house.ChaosHouse;
import br.com.alicerce.chaos.house.Member;
import br.com.alicerce.chaos.proof.Promise;
import br.com.alicerce.chaos.proof.Proof;
import br.com.alicerce.chaos.proof.Quiet;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Lets people work in a house that is struck again and again, and then proves that nothing was lost and nothing done twice. */
public final class ChaosRun {

  private static final Duration RECOVERY = Duration.ofSeconds(120);
  private static final Duration REST = Duration.ofSeconds(180);
  private static final int KEEP_FILE_EVERY = 10;

  private final ChaosHouse house;
  private final Town town;
  private final Deck deck;
  private final Limits limits;
  private final Consumer<String> progress;
  private final Recovery recovery = new Recovery();
  private final List<String> notRecovered = new ArrayList<>();
  private int struck;

  /**
   * Does nothing yet.
   *
   * @param house started; its roles as well
   * @param town opened, and not yet at work
   * @param progress told of each strike and what came of it
   */
  public ChaosRun(ChaosHouse house, Town town, Deck deck, Limits limits, Consumer<String> progress) {
    this.house = house;
    this.town = town;
    this.deck = deck;
    this.limits = limits;
    this.progress = progress;
  }

  /** From the first day to the proof. */
  public Verdict run() {
    try (Database migrator = open(); Database engines = Database.open("chaos proof",
            house.connections().as(house.connections().roles().engines()), DatabaseLimits.forOperators())) {
      progress.accept("Opening the stores…");
      town.furnish();
      Probe probe = new Probe(town.probed(), migrator);
      if (!probe.goesThrough(RECOVERY)) {
        throw new NotInTime("The house did not work before anything was done to it; its logs are in " + house.home());
      }
      town.work();
      Strikes strikes = new Strikes(house);
      suffer(strikes, probe);
      progress.accept("Waiting for quiet…");
      List<Promise> promises = new ArrayList<>(endings(migrator));
      progress.accept("Comparing what was acknowledged, what is in the outbox and what was applied…");
      promises.addAll(new Proof(migrator, engines, house.connections().roles()).of(town.shops()));
      return new Verdict(struck, recovery.kinds(), strikes.kills(), recovery.table(), promises);
    }
  }

  private void suffer(Strikes strikes, Probe probe) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < limits.time().toNanos() && strikes.kills() < limits.kills() && struck < limits.strikes()) {
      Strike strike = deck.next();
      LockSupport.parkNanos(strike.pause().toNanos());
      if (struck % KEEP_FILE_EVERY == 0) {
        strikes.keepRedisFile();
      }
      struck++;
      suffer(strikes, strike, probe);
    }
  }

  /** Where others go on, the house must work while the fault lasts; else once it is over, and that is when the time begins. */
  private void suffer(Strikes strikes, Strike strike, Probe probe) {
    long begin = System.nanoTime();
    Struck hit = strikes.strike(strike);
    Duration works = Duration.ZERO;
    boolean recovered = true;
    if (hit.othersGoOn()) {
      recovered = probe.goesThrough(RECOVERY);
      works = Duration.ofNanos(System.nanoTime() - begin);
    }
    if (!hit.hold().isZero()) {
      LockSupport.parkNanos(hit.hold().minus(works).toNanos());
      hit.heal();
      begin = System.nanoTime();
    }
    if (!hit.othersGoOn()) {
      recovered = probe.goesThrough(RECOVERY);
      works = Duration.ofNanos(System.nanoTime() - begin);
    }
    recovered &= probe.isPublishedWithin(RECOVERY);
    Duration publishes = Duration.ofNanos(System.nanoTime() - begin);
    recovery.add(strike.fault(), works, publishes);
    String line = "%5d %-22s %-28s works after %4.1f s, publishes after %4.1f s, %d killed".formatted(strike.number(),
        strike.fault().word(), hit.what(), Recovery.seconds(works), Recovery.seconds(publishes), strikes.kills());
    progress.accept(recovered ? line : line + ", NOT IN TIME");
    if (!recovered) {
      notRecovered.add(line.strip());
    }
  }

  /** What has to be so before anything is compared. */
  private List<Promise> endings(Database migrator) {
    boolean home = town.goHome();
    List<String> gaveUp = town.shops().stream().map(Shop::failure).filter(Objects::nonNull)
        .map(failure -> String.valueOf(failure.getMessage())).toList();
    List<String> quiet = new Quiet(migrator, house.connections().redisUrl()).comesWithin(REST)
        ? List.of() : List.of("the pipeline did not come to rest within " + REST.toSeconds() + " s");
    List<String> ended = house.members().stream().filter(member -> member.endedByItself() > 0)
        .map(member -> member.name() + ", " + member.endedByItself() + " times; see its log in " + house.home()).toList();
    return List.of(
        new Promise("people got an answer to everything they asked for", town.shops().size(),
            home ? gaveUp : List.of("some still wait")),
        new Promise("the house worked again after each strike", struck, notRecovered),
        new Promise("no process ended that nobody had killed", house.members().size(), ended),
        new Promise("every event was published and applied, and no entry stayed pending", struck, quiet));
  }

  private Database open() {
    return Database.open("chaos looks", house.connections().as(house.connections().migrator()), DatabaseLimits.forOperators());
  }
}
