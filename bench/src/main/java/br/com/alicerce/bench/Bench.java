package br.com.alicerce.bench;

import br.com.alicerce.platform.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what a request and an event cost on this machine, and prints figures. It judges nothing, and stops by itself. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Prints requests or events a second and the CPU time of each process, beside the same statements run bare.")
public final class Bench implements Callable<Integer> {

  private static final List<String> ALL = List.of("list", "create", "pipeline");
  private static final int QUOTES = 200;

  @Parameters(arity = "0..*", paramLabel = "SCENARIO", description = "list, create, pipeline; all without one.")
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--seconds", defaultValue = "10", description = "How long each turn lasts; ${DEFAULT-VALUE} without it.")
  private int seconds;

  @Option(names = "--connections", defaultValue = "8", description = "Callers at once; ${DEFAULT-VALUE} without it.")
  private int connections;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file too.")
  private @Nullable Path json;

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<String> wanted = scenarios.isEmpty() ? ALL : scenarios;
    if (!Set.copyOf(ALL).containsAll(wanted) || seconds < 1 || seconds > 600 || connections < 1 || connections > 200) {
      System.err.println("bench: scenarios are list, create, pipeline; 1 to 600 seconds; 1 to 200 connections");
      return 2;
    }
    List<Figures> figures = new ArrayList<>();
    try (Rig rig = Rig.start(line -> System.err.println("  " + line))) {
      for (String scenario : wanted) {
        System.err.println("  Measuring " + scenario + "…");
        Figures measured = measure(rig, scenario);
        measured.print();
        figures.add(measured);
      }
    }
    if (json != null) {
      Files.writeString(json, Json.jsonb().toJsonPretty(Map.of(
          "machine", Runtime.getRuntime().availableProcessors() + " cores",
          "scenarios", figures.stream().map(Figures::json).toList())));
    }
    return 0;
  }

  private Figures measure(Rig rig, String scenario) throws Exception {
    Duration length = Duration.ofSeconds(seconds);
    return switch (scenario) {
      case "list" -> request(rig, RequestScenario.list(), length, 1);
      case "create" -> request(rig, RequestScenario.create(), length, 2);
      default -> new PipelineScenario(rig).run(rig.spawn("relay"), rig.spawn("engines"), connections, length);
    };
  }

  private Figures request(Rig rig, RequestScenario scenario, Duration length, int store) throws Exception {
    BenchStore opened = BenchStore.open(rig, store, QUOTES);
    return scenario.run(rig, rig.spawn("vertical"), opened, connections, length);
  }
}
