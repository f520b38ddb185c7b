package br.com.alicerce.bench;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.memory.MemoryController;
import br.com.alicerce.bench.peer.PeersScenario;
import br.com.alicerce.bench.peer.ServersScenario;
import br.com.alicerce.bench.rig.Machine;
import br.com.alicerce.bench.rig.Proxy;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.rig.ServerSettings;
import br.com.alicerce.bench.scenario.Figures;
import br.com.alicerce.bench.scenario.IdleScenario;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.bench.scenario.Operation;
import br.com.alicerce.bench.scenario.PeakScenario;
import br.com.alicerce.bench.scenario.PipelineScenario;
import br.com.alicerce.bench.scenario.RebuildScenario;
import br.com.alicerce.bench.scenario.RequestScenario;
import br.com.alicerce.bench.scenario.SoakScenario;
import br.com.alicerce.bench.scenario.Way;
import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what a request and an event cost on this machine, and prints figures. It judges nothing, and stops by itself. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
        "Prints requests or events a second and the CPU time of each process, beside the same statements run bare.",
        "Everything runs on loopback, on stores made for it."})
public final class Bench implements Callable<Integer> {

  static final List<String> ALL =
      Stream.concat(Arrays.stream(Operation.values()).map(Operation::word), Stream.of("mixed", "idle", "pipeline")).toList();

  /** Needs Node and the network, and is run only when it is asked for. */
  private static final String PEERS = "peers";

  /** Takes minutes and says nothing of a request, and is run only when it is asked for. */
  private static final String REBUILD = "rebuild";

  /** Says what a machine does when everybody comes, not what a request costs, and is run only when it is asked for. */
  private static final String PEAK = "peak";

  /** Needs programs that come with the servers, and is run only when it is asked for. */
  private static final String SERVERS = "servers";

  /** Takes as long as it is told to, and is run only when it is asked for. */
  private static final String SOAK = "soak";

  private static final List<String> NAMED_ONLY = List.of(PEAK, PEERS, REBUILD, SERVERS, SOAK);

  @Parameters(arity = "0..*", paramLabel = "SCENARIO", description = {
      "list, get, create, convert, search, insights, insights_anew, login, static, mixed, idle, pipeline; all these without one.",
      "peak: a thousand stores' busiest moment through nginx, at a steady rate, with every role; --share says how much of it.",
      "peers: graphile-worker and pg-boss, fetched by npm, on the same PostgreSQL.",
      "servers: redis-benchmark and pgbench, on the same Redis and PostgreSQL.",
      "rebuild: the engines told their events anew.",
      "soak: the pipeline beside a transaction that holds its snapshot for --minutes, told every --seconds."})
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--stores", defaultValue = "1000", description = "How many there are; ${DEFAULT-VALUE} without it.")
  private int stores;

  @Option(names = "--quotes", defaultValue = "500000", description = "Of all stores together; ${DEFAULT-VALUE} without it.")
  private int quotes;

  @Option(names = "--data", paramLabel = "DIR", description = "Keeps the stores there, so that the next run starts quickly.")
  private @Nullable Path data;

  @Option(names = "--seconds", defaultValue = "10", description = "How long each turn lasts; ${DEFAULT-VALUE} without it.")
  private int seconds;

  @Option(names = "--connections", defaultValue = "8", description = "Callers at once; ${DEFAULT-VALUE} without it.")
  private int connections;

  @Option(names = "--rate", defaultValue = "1000",
      description = "Events a second of the pipeline's steady part; ${DEFAULT-VALUE} without it.")
  private int rate;

  @Option(names = "--events", defaultValue = "1000000",
      description = "How many the rebuild tells every engine anew; ${DEFAULT-VALUE} without it.")
  private int events;

  @Option(names = "--share", defaultValue = "1",
      description = "How much of the peak comes, from 0.01 to 10; ${DEFAULT-VALUE} without it.")
  private double share;

  @Option(names = "--mix", paramLabel = "MIX", description = {
      "What is asked for in mixed and peak, such as list=60,create=20,get=20; a store's day without it, nine reads to one write."})
  private @Nullable String mix;

  @Option(names = "--memory", paramLabel = "MB", description = {
      "What PostgreSQL, Redis, nginx and all roles have together: the kernel ends a process when they want more.",
      "For whom the kernel lets make control groups."})
  private @Nullable Integer memory;

  @Option(names = "--minutes", defaultValue = "5",
      description = "How long the soak's transaction is held; ${DEFAULT-VALUE} without it.")
  private int minutes;

  @Option(names = "--nginx", description = {
      "Asks through this machine's nginx too, as deploy nginx configures it: cpu_ms_nginx and nginx_… are of that way.",
      "Only a store's share of requests is raised, for 429 is no answer to measure."})
  private boolean nginx;

  @Option(names = "--tls", description = "Through nginx by TLS, connections kept; with it --nginx goes without saying.")
  private boolean tls;

  @Option(names = "--hold", paramLabel = "SECONDS", defaultValue = "0", description = {
      "Leaves everything running so long afterwards, for asking it with another generator, and says how.",
      "At most 900: then the token has run out."})
  private int hold;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file too.")
  private @Nullable Path json;

  public static void main(String... arguments) {
    System.exit(execute(arguments));
  }

  /** What {@code ./alicerce bench} does; the exit code. */
  static int execute(String... arguments) {
    return Commands.of(new Bench()).execute(arguments);
  }

  @Override
  public Integer call() throws Exception {
    List<String> wanted = scenarios.isEmpty() ? ALL : scenarios;
    check(wanted);
    List<Figures> figures = new ArrayList<>();
    if (way() != Way.STRAIGHT) {
      Commands.progress("Also through " + Proxy.program() + ", where a store may ask for " + Proxy.STORE_RATE + " a second");
    }
    Map<String, @Nullable Object> machine = Machine.described();
    boolean fewToo = stores > Rig.FEW && !NAMED_ONLY.containsAll(wanted);
    try (Rig rig = Rig.start(data, new Seed(stores, quotes / stores), settings(), fewToo, Commands::progress)) {
      for (String scenario : wanted) {
        Commands.progress("Measuring " + scenario + "…");
        Figures measured = measure(rig, scenario);
        measured.print();
        figures.add(measured);
        write(machine, figures);
      }
      if (hold > 0) {
        Commands.progress(Invitation.to(rig));
        Thread.sleep(Duration.ofSeconds(hold));
      }
    }
    return 0;
  }

  private Figures measure(Rig rig, String scenario) throws Exception {
    Duration length = Duration.ofSeconds(seconds);
    return switch (scenario) {
      case "idle" -> new IdleScenario(rig).run(length);
      case "pipeline" -> new PipelineScenario(rig, Commands::progress).run(connections, rate, length);
      case PEAK -> new PeakScenario(rig, mix()).run(share, way() == Way.NGINX_TLS, length);
      case PEERS -> new PeersScenario(rig).run(rate, length);
      case SERVERS -> new ServersScenario(rig).run(length);
      case REBUILD -> new RebuildScenario(rig, Commands::progress).run(events);
      case SOAK -> new SoakScenario(rig, Commands::progress).run(connections, rate, length, Duration.ofMinutes(minutes));
      case "mixed" -> new RequestScenario(scenario, mix()).run(rig, way(), connections, length);
      default -> new RequestScenario(scenario, Mix.only(Operation.of(scenario).orElseThrow())).run(rig, way(), connections, length);
    };
  }

  private Mix mix() {
    return mix == null ? Mix.day() : Mix.of(mix);
  }

  private ServerSettings settings() {
    if (memory == null) {
      return ServerSettings.usual();
    }
    MemoryController controller = MemoryController.ofThisMachine().orElseThrow(() -> new OperatorError(
        "The kernel lets us make no control groups with a limit of memory here: run as root, or without --memory."));
    return ServerSettings.within(controller.group("bench", memory));
  }

  private Way way() {
    return tls ? Way.NGINX_TLS : nginx ? Way.NGINX : Way.STRAIGHT;
  }

  private void check(List<String> wanted) {
    List<String> known = Stream.concat(ALL.stream(), NAMED_ONLY.stream()).toList();
    if (!known.containsAll(wanted)) {
      throw new OperatorError("Scenarios are " + String.join(", ", known) + ".");
    }
    if (!(share >= 0.01 && share <= 10)) {
      throw new OperatorError("--share may be 0.01 to 10.");
    }
    mix(); // a wrong one is told before anything is started
    if (memory != null) {
      between("--memory", memory, 1_024, 1_048_576);
    }
    between("--seconds", seconds, 1, 600);
    between("--connections", connections, 1, 40);
    between("--hold", hold, 0, 900);
    between("--rate", rate, 1, 100_000);
    between("--minutes", minutes, 1, 10_000);
    between("--events", events, 1, 100_000_000);
    between("--stores", stores, 1, 100_000);
    between("--quotes", quotes / Math.max(1, stores), 10, 100_000);
  }

  private static void between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new OperatorError(name + " may be " + least + " to " + most + (name.equals("--quotes") ? " for each store." : "."));
    }
  }

  private void write(Map<String, @Nullable Object> machine, List<Figures> figures) throws IOException {
    if (json != null) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      machine.put("stores", stores);
      machine.put("quotes", quotes);
      machine.put("seconds", seconds);
      machine.put("connections", connections);
      machine.put("memory_mb", memory);
      machine.put("way", way().name().toLowerCase(Locale.ROOT));
      all.put("machine", machine);
      all.put("scenarios", figures.stream().map(Figures::json).toList());
      Files.writeString(json, Json.jsonb().toJsonPretty(all) + "\n");
    }
  }
}
