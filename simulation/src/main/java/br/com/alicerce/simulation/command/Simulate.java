package br.com.alicerce.simulation.command;

import br.com.alicerce.simulation.bug.PlantedBug;
import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.Seeds;
import br.com.alicerce.simulation.world.Simulation;
import br.com.alicerce.simulation.world.Verdict;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets relay and workers live through many worlds, and says where a promise was broken and how to see it again. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Lets relay and workers live through worlds of memory and chance in which everything fails that may.",
    footer = {"", "Exit code: 0 every promise was kept, 1 one was broken, 2 the command was not understood."})
public final class Simulate implements Callable<Integer> {

  private static final int MOST_SHOWN = 20;

  @Option(names = "--seeds", defaultValue = "10000", description = "How many worlds; ${DEFAULT-VALUE} without it.")
  private long seeds;

  @Option(names = "--from", defaultValue = "1", description = "The first seed; ${DEFAULT-VALUE} without it.")
  private long from;

  @Option(names = "--seed", description = "Shows one world: what struck it, and what came of it.")
  private @Nullable Long seed;

  @Option(names = "--bug", paramLabel = "NAME", description = "Plants a bug; --bug list names them all.")
  private @Nullable String bug;

  @Option(names = "--threads", description = "How many worlds at once; as many as cores without it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Simulate()).execute(arguments));
  }

  @Override
  public Integer call() {
    List<PlantedBug> bugs = Arrays.stream(PlantedBug.values()).filter(each -> each.word().equals(bug)).toList();
    if (seeds < 1 || threads < 1 || bug != null && bugs.isEmpty()) {
      System.err.println(Arrays.stream(PlantedBug.values()).map(PlantedBug::word)
          .collect(Collectors.joining(", ", "simulate: bugs are ", "; numbers are 1 or more")));
      return "list".equals(bug) ? 0 : 2;
    }
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    Simulation simulation = new Simulation(bugs.isEmpty() ? Construction.SOUND : bugs.getFirst().construction());
    return seed == null ? many(simulation) : one(simulation, seed);
  }

  private int one(Simulation simulation, long number) {
    Verdict verdict = simulation.run(number);
    System.out.printf("Seed %d: %,d events, %,d steps, %.1f s of its own time, digest %016x%n",
        number, verdict.events(), verdict.steps(), verdict.seconds(), verdict.digest());
    verdict.faults().forEach(fault -> System.out.println("  " + fault));
    System.out.println(verdict.violation() == null ? "Every promise was kept." : "BROKEN: " + verdict.violation());
    return verdict.isSound() ? 0 : 1;
  }

  private int many(Simulation simulation) {
    Seeds all = new Seeds(simulation, from, seeds);
    try (Progress progress = new Progress(all)) {
      all.run(threads, () -> all.broken().size() >= MOST_SHOWN);
    }
    System.out.print(simulation.coverage().table());
    System.out.printf("%,d worlds, %,d events, %,d faults, %,d steps%n", all.done(), all.events(), all.faults(), all.steps());
    for (Verdict broken : all.broken()) {
      System.out.printf("BROKEN: %s%n  again: ./alicerce simulate --seed %d%s%n",
          broken.violation(), broken.seed(), bug == null ? "" : " --bug " + bug);
    }
    System.out.println(all.broken().isEmpty() ? "Every promise was kept." : all.broken().size() + " worlds with a broken promise.");
    return all.broken().isEmpty() ? 0 : 1;
  }
}
