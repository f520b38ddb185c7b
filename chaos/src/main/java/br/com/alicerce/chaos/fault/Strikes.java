package br.com.alicerce.chaos.fault;

import br.com.alicerce.chaos.house.ChaosHouse;
import br.com.alicerce.chaos.house.Member;
import br.com.alicerce.chaos.house.Place;
import br.com.alicerce.chaos.house.Signals;
import br.com.alicerce.chaos.house.Wires;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Does to a house what a schedule says, one thing after the other. */
public final class Strikes {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(5);

  private final ChaosHouse house;
  private final RelayWatch relays;
  private final RedisMischief redis;
  private final PostgresMischief postgres;
  private int kills;

  public Strikes(ChaosHouse house) {
    this.house = house;
    this.relays = new RelayWatch(house);
    this.redis = new RedisMischief(house.redis(), house.home().resolve("redis"));
    this.postgres = new PostgresMischief(house.postgres());
  }

  /** How many processes have been killed. */
  public int kills() {
    return kills;
  }

  /** Strikes; what is answered is to be undone by {@link Struck#heal()} when its time is over. */
  public Struck strike(Strike strike) {
    return switch (strike.fault()) {
      case KILL_VERTICAL -> kill(one(Place.VERTICAL, strike));
      case KILL_RELAY_LEADER -> kill(leader());
      case KILL_RELAY_STANDBY -> kill(standby(strike));
      case KILL_WORKER -> kill(one(Place.ENGINES, strike));
      case KILL_ALL_WORKERS -> killAll(house.members(Place.ENGINES));
      case KILL_REDIS -> killRedis();
      case KILL_POSTGRES -> killPostgres();
      case KILL_POSTGRES_BACKEND -> killBackend();
      case POWER_CUT -> powerCut();
      case STOP_VERTICAL -> stop(one(Place.VERTICAL, strike), strike.hold(), false);
      case STOP_RELAY_LEADER -> stop(leader(), strike.hold().plus(LONGER_THAN_A_LEASE), true);
      case STOP_WORKER -> stop(one(Place.ENGINES, strike), strike.hold(), true);
      case STOP_REDIS -> stop(house.redis().title(), house.redis().pid(), strike.hold(), true);
      case STOP_POSTGRES -> stop(house.postgres().title(), house.postgres().pid(), strike.hold(), false);
      case RESTART -> restart(strike);
      case CUT_REDIS -> cutRedis(strike);
      case CUT_POSTGRES -> cutPostgres(strike);
      case HALF_OPEN_REDIS -> halfOpen(anyOf(List.of(Place.RELAY, Place.ENGINES), strike), true);
      case HALF_OPEN_POSTGRES -> halfOpen(anyOf(List.of(Place.values()), strike), false);
      case END_CONNECTIONS -> Struck.atOnce("PostgreSQL, " + postgres.endConnections() + " connections");
      case FLUSH -> Struck.atOnce(redis.flush());
      case TRIM -> Struck.atOnce(redis.trim());
      case OLD_REDIS_FILE -> oldFile();
      case REDIS_FULL -> Struck.held("Redis", strike.hold(), true, redis.fill());
      case REDIS_READ_ONLY -> Struck.held("Redis", strike.hold(), true, redis.demote());
      case FOREIGN_TRANSACTION -> Struck.held("PostgreSQL", strike.hold(), true, postgres.holdTransaction());
    };
  }

  /** Keeps a copy of Redis's file, for it to come back with some day. */
  public void keepRedisFile() {
    redis.keepFile();
  }

  private Struck kill(Member member) {
    awaitReady(member);
    kills += member.kill() ? 1 : 0;
    return Struck.atOnce(member.name());
  }

  private Struck killAll(List<Member> all) {
    all.forEach(this::kill);
    return Struck.atOnce(all.size() + " processes");
  }

  private Struck killRedis() {
    killServer(house.redis().pid());
    house.redis().restart();
    return Struck.atOnce("Redis");
  }

  private Struck killPostgres() {
    killServer(house.postgres().pid());
    house.postgres().restart();
    return Struck.atOnce("PostgreSQL");
  }

  private Struck killBackend() {
    kills++;
    return Struck.atOnce("PostgreSQL, backend " + postgres.killBackend());
  }

  private Struck powerCut() {
    house.members().forEach(Strikes::awaitReady);
    house.members().forEach(member -> kills += member.kill() ? 1 : 0);
    killServer(house.redis().pid());
    killServer(house.postgres().pid());
    house.postgres().restart();
    house.redis().restart();
    return Struck.atOnce(house.members().size() + 2 + " processes");
  }

  private void killServer(long pid) {
    ProcessHandle.of(pid).ifPresent(server -> {
      kills += server.destroyForcibly() ? 1 : 0;
      server.onExit().join();
    });
  }

  private Struck oldFile() {
    long pid = house.redis().pid();
    killServer(pid);
    boolean restored = redis.restoreOldFile();
    house.redis().restart();
    return Struck.atOnce(restored ? "Redis" : "Redis, which had no older file yet");
  }

  private static Struck stop(Member member, Duration hold, boolean othersGoOn) {
    awaitReady(member);
    return stop(member.name(), member.pid(), hold, othersGoOn);
  }

  private static Struck stop(String what, long pid, Duration hold, boolean othersGoOn) {
    Signals.stop(pid);
    return Struck.held(what, hold, othersGoOn, () -> Signals.go(pid));
  }

  private Struck restart(Strike strike) {
    Member member = anyOf(List.of(Place.values()), strike);
    awaitReady(member);
    member.restart();
    return Struck.atOnce(member.name());
  }

  private Struck cutRedis(Strike strike) {
    Member member = anyOf(List.of(Place.RELAY, Place.ENGINES), strike);
    Wires wires = house.wires(member);
    wires.redis().cut();
    return Struck.held(member.name(), strike.hold(), false, wires.redis()::heal);
  }

  private Struck cutPostgres(Strike strike) {
    Member member = anyOf(List.of(Place.values()), strike);
    Wires wires = house.wires(member);
    wires.postgres().cut();
    return Struck.held(member.name(), strike.hold(), false, wires.postgres()::heal);
  }

  private Struck halfOpen(Member member, boolean toRedis) {
    awaitReady(member);
    Wires wires = house.wires(member);
    (toRedis ? wires.redis() : wires.postgres()).halfOpen();
    return Struck.atOnce(member.name());
  }

  private Member leader() {
    return await("a relay that leads", relays::leader);
  }

  private Member standby(Strike strike) {
    Member leads = leader();
    List<Member> others = house.members(Place.RELAY).stream().filter(member -> member != leads).toList();
    return others.isEmpty() ? leads : others.get(strike.pick() % others.size());
  }

  private Member one(Place place, Strike strike) {
    return anyOf(List.of(place), strike);
  }

  private Member anyOf(List<Place> places, Strike strike) {
    List<Member> all = places.stream().flatMap(place -> house.members(place).stream()).toList();
    return all.get(strike.pick() % all.size());
  }

  private static void awaitReady(Member member) {
    await(member.name() + " to be ready", () -> member.isReady() ? Optional.of(member) : Optional.empty());
  }

  private static <T> T await(String what, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(LOOK.toNanos());
      if (Thread.interrupted()) {
        throw new Interrupted();
      }
    }
    throw new NotInTime("Waited " + PATIENCE.toSeconds() + " s for " + what);
  }
}
