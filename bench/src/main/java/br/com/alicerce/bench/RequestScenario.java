package br.com.alicerce.bench;

import br.com.alicerce.bench.HttpConnection.Reply;
import br.com.alicerce.bench.StatementLog.Heard;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.function.Function;

/**
 * One request over and over through HTTP, and the statements it ran over and over bare through pgjdbc, in turn A B A B, so that a machine
 * whose speed drifts treats both alike.
 *
 * @param request the bytes of the request, of a store
 * @param expected the status of a good answer
 */
record RequestScenario(String name, Function<BenchStore, byte[]> request, int expected) {

  private static final int TURNS = 2;
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  /** 20 quotes of a store with 200. */
  static RequestScenario list() {
    return new RequestScenario(
        "list", store -> HttpConnection.request("GET", "/api/v1/cotacoes?limit=20", store.token(), ""), 200);
  }

  /** A quote of three lines. */
  static RequestScenario create() {
    return new RequestScenario(
        "create", store -> HttpConnection.request("POST", "/api/v1/cotacoes", store.token(), store.quote()), 201);
  }

  /** Measures it. */
  Figures run(Rig rig, Rig.Role vertical, BenchStore store, int threads, Duration length) throws Exception {
    byte[] bytes = request.apply(store);
    StatementLog log = new StatementLog(rig.servers().postgres(), rig.servers().dataDir().resolve("logs").resolve("postgres.log"));
    Load.run(threads, WARM_UP, () -> http(vertical.port(), bytes));
    Heard heard = log.during(() -> {
      try (Load.Caller once = http(vertical.port(), bytes)) {
        once.call();
      }
    });
    Side viaHttp = new Side(vertical.pid(), rig.servers().postgres().pid());
    Side bare = new Side(ProcessHandle.current().pid(), rig.servers().postgres().pid());
    Load.run(threads, WARM_UP, () -> bare(rig, store, heard));
    for (int turn = 0; turn < TURNS; turn++) {
      viaHttp.measure(() -> Load.run(threads, length, () -> http(vertical.port(), bytes)));
      bare.measure(() -> Load.run(threads, length, () -> bare(rig, store, heard)));
    }
    return Figures.of(name)
        .with("requests_per_second", viaHttp.perSecond())
        .with("p50_ms", viaHttp.percentile(0.50))
        .with("p95_ms", viaHttp.percentile(0.95))
        .with("p99_ms", viaHttp.percentile(0.99))
        .with("cpu_ms_app", viaHttp.cpuOfProgram())
        .with("cpu_ms_db", viaHttp.cpuOfDatabase())
        .with("statements", heard.statements().size())
        .with("bare_per_second", bare.perSecond())
        .with("bare_cpu_ms_client", bare.cpuOfProgram())
        .with("bare_cpu_ms_db", bare.cpuOfDatabase())
        .with("ratio_to_floor", viaHttp.cpu() / bare.cpu());
  }

  private Load.Caller http(int port, byte[] bytes) throws Exception {
    HttpConnection connection = new HttpConnection(port);
    return new Load.Caller() {
      @Override
      public void call() throws Exception {
        Reply reply = connection.send(bytes);
        if (reply.status() != expected) {
          throw new IllegalStateException(name + " answered " + reply.status() + ": " + new String(reply.body(), StandardCharsets.UTF_8));
        }
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }

  private static Load.Caller bare(Rig rig, BenchStore store, Heard heard) throws Exception {
    Login login = rig.connections().roles().vertical();
    Connection connection = DriverManager.getConnection(rig.connections().databaseUrl(), login.user(), login.password());
    BareStatements statements = new BareStatements(connection, heard.statements(), store.ids(), heard.transaction());
    return new Load.Caller() {
      @Override
      public void call() throws Exception {
        statements.run();
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }
}
