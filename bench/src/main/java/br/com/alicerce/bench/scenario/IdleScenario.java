package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.load.CpuTime;
import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Every role runs and nobody is there: what that takes of a core, and of memory. */
public record IdleScenario(Rig rig) {

  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

  /** Measures it. */
  public Figures run(Duration length) throws Exception {
    rig.dismiss();
    Map<Part, Rig.Role> roles = new EnumMap<>(Part.class);
    try {
      for (Part part : new Part[] {Part.VERTICAL, Part.RELAY, Part.ENGINES}) {
        roles.put(part, rig.spawn(part));
      }
      Seed.awaitApplied(rig.servers().postgres(), rig.connections()); // what scenarios before it have written is not idleness
      Seed.cleanUp(rig.servers().postgres(), rig.connections());
      Thread.sleep(SETTLE);
      Map<Part, Long> pids = rig.pids(roles);
      Meter meter = new Meter(pids);
      meter.turn(() -> {
        Thread.sleep(length);
        return new Load.Result(length, new Latencies());
      });
      Figures figures = Figures.of("idle");
      double all = 0;
      pids.remove(Part.CLIENT);
      for (Part part : pids.keySet()) {
        figures.with("cores_" + part.word(), meter.cores(part));
        all += meter.cores(part);
      }
      figures.with("cores_all", all);
      pids.forEach((part, pid) -> figures.with("memory_mb_" + part.word(), CpuTime.memory(pid) / BYTES_A_MEGABYTE));
      return figures.with("database_mb", databaseBytes() / BYTES_A_MEGABYTE);
    } finally {
      roles.values().forEach(Rig.Role::close);
    }
  }

  private double databaseBytes() throws SQLException {
    try (Connection superuser = rig.servers().postgres().connect("postgres"); Statement statement = superuser.createStatement();
        var row = statement.executeQuery("select pg_database_size('alicerce')")) {
      row.next();
      return row.getDouble(1);
    }
  }
}
