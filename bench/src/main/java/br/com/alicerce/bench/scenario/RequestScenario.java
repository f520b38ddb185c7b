package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.floor.Recorded;
import br.com.alicerce.bench.floor.StatementLog;
import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.HttpConnection;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Requests over and over by HTTP, over all stores and over few, and the statements they ran over and over bare through pgjdbc: in turn
 * A B C A B C, so that a machine whose speed drifts treats all alike. First each is run until it is compiled: some seconds, and more on a
 * busy machine; a whole house, whose processes are new, until the engines know their work too.
 *
 * @param name as figures name it
 * @param mix what is asked for
 */
public record RequestScenario(String name, Mix mix) {

  private static final int TURNS = 2;
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration WARM_UP_OF_A_HOUSE = Duration.ofSeconds(30);
  private static final int WARM_UPS = 8;
  private static final int WARM_CALLS = 3_000;
  private static final Duration QUIET = Duration.ofSeconds(2);

  /**
   * Measures it.
   *
   * @param way by which it is asked too
   * @param length of each turn
   */
  public Figures run(Rig rig, Way way, int connections, Duration length) throws Exception {
    int threads = mix.operations().stream().mapToInt(operation -> operation.most(connections)).min().orElseThrow();
    try (Asked many = isWhole() ? Asked.whole(rig, mix) : Asked.of(rig, mix, rig.connections());
        Asked few = rig.few() == null || !usesDatabase() || isWhole() ? null : Asked.of(rig, mix, rig.few())) {
      Map<Operation, Recorded> recorded = record(rig, many);
      FrontDoor door = way == Way.STRAIGHT ? null : FrontDoor.before(rig, many.ports(), way == Way.NGINX_TLS);
      Crowd crowd = new Crowd(mix, many.stores());
      Crowd fewCrowd = few == null ? crowd : new Crowd(mix, few.stores());
      Meter viaHttp = new Meter(rig.pids(many.roles()));
      Meter viaDoor = new Meter(doorPids(rig, many, door));
      Meter bare = new Meter(rig.pids(Map.of()));
      Meter ofFew = new Meter(rig.pids(few == null ? Map.of() : few.roles()));
      double wal = 0;
      Load.Result quiet;
      try (Crew http = Crew.of(threads, crowd.http(many.ports()));
          Crew clients = Crew.of(usesDatabase() ? threads : 0, crowd.bare(recorded, logins(rig)));
          Crew httpOfFew = Crew.of(few == null ? 0 : threads, crowdOf(few, fewCrowd));
          Crew throughDoor = Crew.of(door == null ? 0 : threads, door == null ? crowd.http(many.ports()) : crowd.http(door))) {
        Duration least = isWhole() ? WARM_UP_OF_A_HOUSE : WARM_UP;
        Load warmUp = Load.closed(least.compareTo(length) < 0 ? least : length);
        for (Crew crew : List.of(http, clients, httpOfFew, throughDoor)) {
          Meter warming = new Meter(Map.of());
          for (int turn = 0; turn < WARM_UPS && warming.calls() < WARM_CALLS && !crew.callers().isEmpty(); turn++) {
            turn(crowd, fewCrowd, warming, warmUp, crew);
          }
        }
        for (int turn = 0; turn < TURNS; turn++) {
          double before = wal(rig);
          turn(crowd, fewCrowd, viaHttp, Load.closed(length), http);
          wal += wal(rig) - before;
          turn(crowd, fewCrowd, bare, Load.closed(length), clients);
          turn(crowd, fewCrowd, ofFew, Load.closed(length), httpOfFew);
          turn(crowd, fewCrowd, viaDoor, Load.closed(length), throughDoor);
        }
        crowd.nextTurn();
        quiet = Load.closed(QUIET.compareTo(length) < 0 ? QUIET : length).run(new Crew(http.callers().subList(0, 1)));
      }
      return figures(viaHttp, viaDoor, bare, ofFew, recorded)
          .with("wal_bytes", wal / viaHttp.calls())
          .with("quiet_mean_ms", quiet.latencies().mean())
          .with("quiet_p95_ms", quiet.latencies().percentile(0.95));
    }
  }

  private static Crew.Hiring crowdOf(@Nullable Asked few, Crowd crowd) {
    return few == null ? _ -> () -> false : crowd.http(few.ports());
  }

  private static void turn(Crowd crowd, Crowd fewCrowd, Meter meter, Load load, Crew crew) throws Exception {
    crowd.nextTurn();
    fewCrowd.nextTurn();
    if (!crew.callers().isEmpty()) {
      meter.turn(() -> load.run(crew));
    }
  }

  private Figures figures(Meter http, Meter door, Meter bare, Meter few, Map<Operation, Recorded> recorded) {
    double floor = bare.cpu(Part.CLIENT) + bare.cpu(Part.POSTGRESQL);
    Figures figures = Figures.of(name)
        .with("requests_per_second", http.perSecond())
        .with("p50_ms", http.latencies().percentile(0.50))
        .with("p95_ms", http.latencies().percentile(0.95))
        .with("p99_ms", http.latencies().percentile(0.99))
        .with("cpu_ms_app", http.cpu(Part.VERTICAL))
        .with("cpu_ms_db", http.cpu(Part.POSTGRESQL))
        .with("cpu_ms_nginx", door.has(Part.NGINX) ? door.cpu(Part.NGINX) : Double.NaN)
        .with("cpu_ms_redis", http.cpu(Part.REDIS))
        .with("cpu_ms_engines", http.cpu(Part.ENGINES))
        .with("cpu_ms_relay", http.cpu(Part.RELAY))
        .with("cpu_ms_client", http.cpu(Part.CLIENT))
        .with("ratio_to_floor", bare.calls() == 0 ? Double.NaN : asked(http) / floor)
        .with("floor_requests_per_second", bare.calls() == 0 ? Double.NaN : bare.perSecond())
        .with("floor_cpu_ms_client", bare.calls() == 0 ? Double.NaN : bare.cpu(Part.CLIENT))
        .with("floor_cpu_ms_db", bare.calls() == 0 ? Double.NaN : bare.cpu(Part.POSTGRESQL))
        .with("thousand_to_ten", few.calls() == 0 ? Double.NaN : asked(http) / asked(few))
        .with("statements", average(recorded, Recorded::statements))
        .with("round_trips", average(recorded, Recorded::roundTrips));
    return door.calls() == 0 ? figures : figures
        .with("nginx_requests_per_second", door.perSecond())
        .with("nginx_p50_ms", door.latencies().percentile(0.50))
        .with("nginx_p95_ms", door.latencies().percentile(0.95))
        .with("nginx_p99_ms", door.latencies().percentile(0.99))
        .with("nginx_cpu_ms_app", door.cpu(Part.VERTICAL))
        .with("nginx_cpu_ms_engines", door.cpu(Part.ENGINES))
        .with("nginx_cpu_ms_db", door.cpu(Part.POSTGRESQL))
        .with("nginx_cpu_ms_client", door.cpu(Part.CLIENT));
  }

  /** What answers it, and the database. */
  private static double asked(Meter meter) {
    return meter.cpu(Part.VERTICAL) + meter.cpu(Part.ENGINES) + meter.cpu(Part.POSTGRESQL);
  }

  private double average(Map<Operation, Recorded> recorded, ToIntFunction<Recorded> number) {
    return mix.shares().entrySet().stream()
        .mapToDouble(share -> share.getValue() * number.applyAsInt(recorded.get(share.getKey()))).sum();
  }

  /** Whether all that is written is carried on too, as in a store's day; few stores beside it would share the stream. */
  private boolean isWhole() {
    return mix.operations().size() > 1 && mix.writes();
  }

  private boolean usesDatabase() {
    return mix.operations().stream().allMatch(Operation::usesDatabase);
  }

  /** Has each kind asked for once, in the first store, and hears what it ran; after a few that bring caches and plans into being. */
  private static Map<Operation, Recorded> record(Rig rig, Asked asked) throws Exception {
    StatementLog log = new StatementLog(rig.servers().postgres(), rig.servers().dataDir().resolve("logs").resolve("postgres.log"));
    Map<Operation, Recorded> recorded = new EnumMap<>(Operation.class);
    for (Operation operation : asked.mix().operations()) {
      Operation.Request request = operation.of(asked.stores(), 1, 0);
      byte[] bytes = HttpConnection.request(request.method(), request.path(), "localhost", request.token(), request.body());
      try (HttpConnection connection = new HttpConnection(asked.ports().get(operation.server()))) {
        UUID store = operation == Operation.LOGIN ? null : asked.stores().store(1);
        recorded.put(operation, log.during(login(rig, operation.server()).user(), store, () -> {
          int status = connection.send(bytes).status();
          if (status != operation.status()) {
            throw new IllegalStateException(operation.word() + " answered " + status);
          }
        }));
      }
      if (operation.usesDatabase() && recorded.get(operation).units().isEmpty()) {
        throw new IllegalStateException("PostgreSQL's log tells nothing of " + operation.word());
      }
    }
    return recorded;
  }

  private static Map<Part, Callable<Connection>> logins(Rig rig) {
    Map<Part, Callable<Connection>> logins = new HashMap<>();
    for (Part part : new Part[] {Part.VERTICAL, Part.ENGINES}) {
      Login login = login(rig, part);
      logins.put(part, () -> DriverManager.getConnection(rig.connections().databaseUrl(), login.user(), login.password()));
    }
    return logins;
  }

  private static Login login(Rig rig, Part part) {
    return part == Part.ENGINES ? rig.connections().roles().engines() : rig.connections().roles().vertical();
  }

  private static Map<Part, Long> doorPids(Rig rig, Asked asked, @Nullable FrontDoor door) {
    Map<Part, Long> pids = rig.pids(asked.roles());
    if (door != null) {
      pids.put(Part.NGINX, door.pid());
    }
    return pids;
  }

  private static double wal(Rig rig) throws SQLException {
    try (Connection superuser = rig.servers().postgres().connect("postgres"); Statement statement = superuser.createStatement();
        var row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")) {
      row.next();
      return row.getDouble(1);
    }
  }
}
