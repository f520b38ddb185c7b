package br.com.alicerce.bench.peer;

import br.com.alicerce.bench.load.CpuTime;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/**
 * What the servers do by the programs that come with them: Redis by {@code redis-benchmark}, entries of an event's size added to a stream
 * one by one and sixteen at once; PostgreSQL by {@code pgbench}, one row of its own tables read, and its simple update. They tell how much
 * machine there is, and what a pipeline's share of it is worth.
 */
public record ServersScenario(Rig rig) {

  private static final String NAME = "servers";
  private static final String STREAM = "bench:servers";
  private static final int ENTRIES = 200_000;
  private static final int CLIENTS = 8;
  private static final int SCALE = 10;
  private static final String PAYLOAD = "x".repeat(250);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern PER_SECOND = Pattern.compile("\"([0-9.]+)\"");
  private static final Pattern PROCESSED = Pattern.compile("actually processed: ([0-9]+)");
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

  /** Measures them, PostgreSQL for {@code length} each way. */
  public Figures run(Duration length) throws Exception {
    rig.dismiss();
    Path directory = Files.createDirectories(rig.home().resolve(NAME));
    Figures figures = Figures.of(NAME);
    try (Jedis redis = new Jedis(rig.connections().redisUrl())) {
      redis.aclSetUser(NAME, "on", "nopass", "~" + STREAM, "+xadd", "+config|get"); // a password would stand in the command line
      try {
        add(figures, "redis_benchmark_xadd", directory, 1);
        add(figures, "redis_benchmark_xadd_pipelined", directory, 16);
      } finally {
        redis.aclDelUser(NAME);
        redis.del(STREAM);
      }
    }
    try (OwnDatabase database = OwnDatabase.create(rig.servers().postgres(), NAME)) {
      pgbench(database, directory, "-i", "-q", "-s", Integer.toString(SCALE));
      transact(figures, "pgbench_select", database, directory, length, "-S");
      transact(figures, "pgbench_simple_update", database, directory, length, "-N");
    }
    return figures;
  }

  private void add(Figures figures, String name, Path directory, int atOnce) throws IOException, InterruptedException {
    long pid = rig.servers().redis().pid();
    Duration before = CpuTime.of(pid);
    String output = Program.run(directory, LIMIT, Map.of(), "redis-benchmark is not installed: apt-get install redis-tools.",
        List.of("redis-benchmark", "--user", NAME, "-a", "none", "-p", Integer.toString(rig.servers().redis().port()), "--csv",
            "-c", Integer.toString(CLIENTS), "-P", Integer.toString(atOnce), "-n", Integer.toString(ENTRIES),
            "XADD", STREAM, "MAXLEN", "~", "10000", "*", "payload", PAYLOAD));
    figures
        .with(name + "_per_second", number(PER_SECOND, output.lines().reduce("", (_, last) -> last)))
        .with(name + "_cpu_ms_redis", CpuTime.of(pid).minus(before).toNanos() / 1e6 / ENTRIES);
  }

  private void transact(Figures figures, String name, OwnDatabase database, Path directory, Duration length, String what)
      throws IOException, InterruptedException {
    long pid = rig.servers().postgres().pid();
    Duration before = CpuTime.of(pid);
    String output = pgbench(database, directory, "-n", what, "-M", "prepared", "-c", Integer.toString(CLIENTS),
        "-T", Long.toString(length.toSeconds()));
    figures
        .with(name + "_per_second", number(TPS, output))
        .with(name + "_cpu_ms_db", CpuTime.of(pid).minus(before).toNanos() / 1e6 / number(PROCESSED, output));
  }

  private static String pgbench(OwnDatabase database, Path directory, String... options) throws IOException, InterruptedException {
    Map<String, String> as = Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(database.server().port()),
        "PGUSER", database.name(), "PGPASSWORD", database.password(), "PGDATABASE", database.name());
    return Program.run(directory, LIMIT, as, "pgbench is not installed: apt-get install postgresql.",
        Stream.concat(Stream.of("pgbench"), Stream.of(options)).toList());
  }

  private static double number(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no figure in " + output);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
