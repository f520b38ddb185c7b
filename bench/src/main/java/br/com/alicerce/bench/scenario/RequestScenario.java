package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.floor.Recorded;
import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests over and over by HTTP, over all stores and over few, and the statements they ran over and over bare through pgjdbc: in turn
 * A B C A B C, so that a machine whose speed drifts treats all alike. First each is run until it gets no faster. Then it is asked for a
 * little, and by one alone: cores that sleep between requests have to be woken, and a request costs more.
 *
 * @param name as figures name it
 * @param mix what is asked for
 */
public record RequestScenario(String name, Mix mix) {

  private static final int TURNS = 2;
  private static final int WARM_UPS = 2;
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(5);

  /** Of the most that can be asked for. */
  private static final double CALM = 0.1;

  /**
   * Measures it beside its floor, beside few stores, and by the way through nginx.
   *
   * @param way by which it is asked too
   * @param length of each turn
   */
  public Figures run(Rig rig, Way way, int connections, Duration length) throws Exception {
    try (Asked many = isWhole() ? Asked.whole(rig, mix) : Asked.of(rig, mix, rig.connections());
        Asked few = rig.few() == null || !usesDatabase() || isWhole() ? null : Asked.of(rig, mix, rig.few())) {
      Recordings recordings = Recordings.of(rig, many);
      FrontDoor door = way == Way.STRAIGHT ? null : FrontDoor.before(rig, many.ports(), way == Way.NGINX_TLS);
      int threads = mix.most(connections);
      try (Side http = Side.http(rig, many, threads);
          Side bare = usesDatabase() ? Side.bare(rig, many, recordings, threads) : null;
          Side ofFew = few == null ? null : Side.http(rig, few, threads);
          Side throughDoor = door == null ? null : Side.through(rig, many, door, threads)) {
        List<Side> sides = Stream.of(http, bare, ofFew, throughDoor).filter(Objects::nonNull).toList();
        double wal = measure(rig, sides, length);
        Figures figures = figures(http.meter(), throughDoor);
        floor(figures, http.meter(), bare, ofFew);
        figures
            .with("statements", recordings.average(mix, Recorded::statements))
            .with("round_trips", recordings.average(mix, Recorded::roundTrips));
        door(figures, throughDoor);
        return calm(figures.with("wal_bytes", wal / http.meter().calls()), http, length);
      }
    }
  }

  /** Measures what it costs and nothing beside it. */
  public Figures alone(Rig rig, int connections, Duration length) throws Exception {
    try (Asked asked = Asked.of(rig, mix, rig.connections());
        Side http = Side.http(rig, asked, mix.most(connections))) {
      double wal = measure(rig, List.of(http), length);
      return calm(figures(http.meter(), null).with("wal_bytes", wal / http.meter().calls()), http, length);
    }
  }

  /** Bytes of log that the first of these wrote. */
  private static double measure(Rig rig, List<Side> sides, Duration length) throws Exception {
    for (Side side : sides) {
      side.warmUp(WarmUp.of(length, WARM_UPS, LONGEST_WARM_UP));
    }
    double wal = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      for (Side side : sides) {
        double before = wal(rig);
        side.turn(Load.closed(length));
        wal += side == sides.getFirst() ? wal(rig) - before : 0;
      }
    }
    return wal;
  }

  private Figures figures(Meter http, @Nullable Side door) {
    return Figures.of(name)
        .with("requests_per_second", http.perSecond())
        .with("p50_ms", http.latencies().percentile(0.50))
        .with("p95_ms", http.latencies().percentile(0.95))
        .with("p99_ms", http.latencies().percentile(0.99))
        .with("cpu_ms_app", http.cpu(Part.VERTICAL))
        .with("cpu_ms_db", http.cpu(Part.POSTGRESQL))
        .with("cpu_ms_nginx", door == null ? Double.NaN : door.meter().cpu(Part.NGINX))
        .with("cpu_ms_redis", http.cpu(Part.REDIS))
        .with("cpu_ms_engines", http.cpu(Part.ENGINES))
        .with("cpu_ms_relay", http.cpu(Part.RELAY))
        .with("cpu_ms_client", http.cpu(Part.CLIENT));
  }

  private static void floor(Figures figures, Meter http, @Nullable Side bare, @Nullable Side few) {
    double client = bare == null ? Double.NaN : bare.meter().cpu(Part.CLIENT);
    double database = bare == null ? Double.NaN : bare.meter().cpu(Part.POSTGRESQL);
    figures
        .with("ratio_to_floor", asked(http) / (client + database))
        .with("floor_requests_per_second", bare == null ? Double.NaN : bare.meter().perSecond())
        .with("floor_cpu_ms_client", client)
        .with("floor_cpu_ms_db", database)
        .with("thousand_to_ten", few == null ? Double.NaN : asked(http) / asked(few.meter()));
  }

  /** What answers it, and the database. */
  private static double asked(Meter meter) {
    return meter.cpu(Part.VERTICAL) + meter.cpu(Part.ENGINES) + meter.cpu(Part.POSTGRESQL);
  }

  private static void door(Figures figures, @Nullable Side door) {
    if (door != null) {
      Latencies latencies = door.meter().latencies();
      figures
          .with("nginx_requests_per_second", door.meter().perSecond())
          .with("nginx_p50_ms", latencies.percentile(0.50))
          .with("nginx_p95_ms", latencies.percentile(0.95))
          .with("nginx_p99_ms", latencies.percentile(0.99))
          .with("nginx_cpu_ms_app", door.meter().cpu(Part.VERTICAL))
          .with("nginx_cpu_ms_engines", door.meter().cpu(Part.ENGINES))
          .with("nginx_cpu_ms_db", door.meter().cpu(Part.POSTGRESQL))
          .with("nginx_cpu_ms_client", door.meter().cpu(Part.CLIENT));
    }
  }

  /** Asked for a tenth as often as it can be, and by one alone. */
  private static Figures calm(Figures figures, Side http, Duration length) throws Exception {
    Meter calm = http.aside(Load.steady(length, http.meter().perSecond() * CALM));
    Latencies alone = http.alone(length).latencies();
    figures.with("calm_idle", Math.max(0, 1 - calm.allCores() / Runtime.getRuntime().availableProcessors()));
    for (Part part : Part.values()) {
      if (calm.has(part)) {
        figures.with("calm_cpu_ms_" + part.word(), calm.cpu(part));
      }
    }
    return figures.with("quiet_mean_ms", alone.mean()).with("quiet_p95_ms", alone.percentile(0.95));
  }

  /** Whether all that is written is carried on too, as in a store's day; few stores beside it would share the stream. */
  private boolean isWhole() {
    return mix.operations().size() > 1 && mix.writes();
  }

  private boolean usesDatabase() {
    return mix.operations().stream().allMatch(Operation::usesDatabase);
  }

  private static double wal(Rig rig) throws SQLException {
    try (Connection superuser = rig.servers().postgres().connect("postgres"); Statement statement = superuser.createStatement();
        var row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")) {
      row.next();
      return row.getDouble(1);
    }
  }
}
