package br.com.alicerce.bench;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.bench.capacity.Assumption;
import br.com.alicerce.bench.capacity.Block;
import br.com.alicerce.bench.capacity.CapacityReport;
import br.com.alicerce.bench.capacity.CostFile;
import br.com.alicerce.bench.capacity.Costs;
import br.com.alicerce.bench.capacity.HtmlPage;
import br.com.alicerce.bench.capacity.MarkdownText;
import br.com.alicerce.bench.capacity.Workload;
import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers from measured costs whether so many stores can be carried, by what and for how much. */
@Command(
    name = "capacity",
    mixinStandardHelpOptions = true,
    description = {
        "Prints what so many stores need, what breaks first, and the cheapest droplets that carry them.",
        "Without --costs it measures for some minutes what requests and events cost here."})
public final class Capacity implements Callable<Integer> {

  @Option(names = "--stores", paramLabel = "N", description = "How many; 1000 without it.")
  private @Nullable Integer stores;

  @Option(names = "--profile", paramLabel = "FILE", description = "Assumptions, one a line: name=value. The report names them all.")
  private @Nullable Path profile;

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "One assumption, over the profile's.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--headroom", paramLabel = "SHARE", description = "Of CPU that the peak leaves over; 0.30 without it.")
  private @Nullable Double headroom;

  @Option(names = "--costs", paramLabel = "FILE", description = "What ./alicerce bench --json wrote.")
  private @Nullable Path costs;

  @Option(names = "--html", paramLabel = "FILE", description = "Writes the same as a page with plots.")
  private @Nullable Path html;

  @Option(names = "--validate", paramLabel = "MIX",
      description = "Runs a load and prints it beside the prediction, for example list=60,create=20,get=20@400. May be repeated.")
  private List<String> validate = new ArrayList<>();

  @Option(names = "--seconds", defaultValue = "4", description = "How long each measurement lasts; ${DEFAULT-VALUE} without it.")
  private int seconds;

  @Option(names = "--bench-stores", defaultValue = "50", description = "Stores to measure on; ${DEFAULT-VALUE} without it.")
  private int benchStores;

  @Option(names = "--bench-quotes", defaultValue = "25000", description = "Quotes of all of these; ${DEFAULT-VALUE} without it.")
  private int benchQuotes;

  @Option(names = "--data", paramLabel = "DIR", description = "Keeps the stores that are measured on for the next run.")
  private @Nullable Path data;

  public static void main(String... arguments) {
    System.exit(Commands.of(new Capacity()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Validation> validations = validate.stream().map(Validation::of).toList();
    Workload workload = workload();
    List<Block> blocks = new ArrayList<>();
    Costs known;
    if (costs != null && validations.isEmpty()) {
      known = read(costs);
    } else {
      try (Rig rig = Rig.start(data, new Seed(benchStores, benchQuotes / benchStores), Commands::progress)) {
        known = costs == null ? new Calibration(rig, Duration.ofSeconds(seconds)).run(benchStores, benchQuotes) : read(costs);
        for (Validation validation : validations) {
          Commands.progress("Holding the model against " + validation.mix().shares() + "…");
          blocks.addAll(validation.run(rig, known, Duration.ofSeconds(Math.max(10, seconds))));
        }
      }
    }
    CapacityReport report = new CapacityReport(workload, known);
    blocks.addAll(0, report.blocks());
    System.out.print(MarkdownText.of(report.title(), blocks));
    if (html != null) {
      Files.writeString(html, HtmlPage.of(report.title(), blocks));
    }
    return 0;
  }

  private Workload workload() throws IOException {
    Map<String, String> given = new LinkedHashMap<>();
    if (profile != null) {
      Properties properties = new Properties();
      try (var reader = Files.newBufferedReader(profile)) {
        properties.load(reader);
      }
      properties.stringPropertyNames().forEach(name -> given.put(name, properties.getProperty(name)));
    }
    given.putAll(set);
    if (stores != null) {
      given.put(Assumption.STORES.key(), stores.toString());
    }
    if (headroom != null) {
      given.put(Assumption.MOST_CPU.key(), Double.toString(1 - headroom));
    }
    Workload workload = Workload.usual();
    for (Map.Entry<String, String> one : given.entrySet()) {
      workload = with(workload, one.getKey(), one.getValue().strip());
    }
    return workload;
  }

  private static Workload with(Workload workload, String name, String value) {
    Assumption assumption = Assumption.of(name).orElseThrow(() -> new OperatorError("There is no assumption \"" + name + "\"."));
    try {
      return workload.with(assumption, Double.parseDouble(value));
    } catch (IllegalArgumentException wrong) {
      throw new OperatorError(name + " can't be \"" + value + "\".");
    }
  }

  private static Costs read(Path file) throws IOException {
    try {
      return CostFile.read(Files.readString(file));
    } catch (IllegalArgumentException unusable) {
      throw new OperatorError(file + " can't be used: " + unusable.getMessage());
    }
  }
}
