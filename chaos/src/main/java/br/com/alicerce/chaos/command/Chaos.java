package br.com.alicerce.chaos.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.chaos.client.Town;
import br.com.alicerce.chaos.fault.Deck;
import br.com.alicerce.chaos.fault.Fault;
import br.com.alicerce.chaos.house.ChaosHouse;
import br.com.alicerce.chaos.house.Size;
import br.com.alicerce.chaos.run.ChaosRun;
import br.com.alicerce.chaos.run.Limits;
import br.com.alicerce.chaos.run.Verdict;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Strikes a real house until the time is over, and says whether an event was lost or applied twice. */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    description = {
        "Kills, stops and cuts off real processes while people work, and then holds what they were told against what was applied.",
        "Everything runs on loopback, in a directory of its own; Ctrl-C ends all of it."},
    footer = {"", "Exit code: 0 every promise was kept, 1 one was broken, 2 it could not be run or was told to end."})
public final class Chaos implements Callable<Integer> {

  private static final Duration NO_END = Duration.ofDays(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int REFUSED = 2;

  /** Quick to start rather than quick for long: these processes do not grow old. */
  private static final String JAVA = "-XX:TieredStopAtLevel=1";

  @Option(names = "--minutes", description = "How long it goes on; 10 without it and without --kills.")
  private @Nullable Integer minutes;

  @Option(names = "--kills", description = "How many processes are to be killed.")
  private @Nullable Integer kills;

  @Option(names = "--seed", defaultValue = "1", description = "Chooses the schedule; ${DEFAULT-VALUE} without it.")
  private long seed;

  @Option(names = "--stores", defaultValue = "3", description = "How many stores work meanwhile; ${DEFAULT-VALUE} without it.")
  private int stores;

  @Option(names = "--only", split = ",", paramLabel = "FAULT", description = "Only these kinds; --only list names them all.")
  private List<String> only = List.of();

  @Option(names = "--schedule", description = "Prints the first strikes of the seed, and does nothing.")
  private boolean schedule;

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Chaos()).setExecutionExceptionHandler((failure, _, _) -> explain(failure)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Set<Fault> faults = faults();
    if (schedule) {
      Deck deck = Deck.of(seed, faults);
      for (int number = 0; number < 2 * Fault.values().length; number++) {
        System.out.println("  " + deck.next());
      }
      return 0;
    }
    between("--minutes", minutes == null ? 1 : minutes, 1, 2_880);
    between("--kills", kills == null ? 1 : kills, 1, 100_000);
    between("--stores", stores, 1, 20);
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset(); // what breaks is told as what it is
    Path home = Files.createTempDirectory("alicerce-chaos-").toRealPath();
    Ending ending = new Ending(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      Verdict verdict = run(home, Deck.of(seed, faults), ending);
      System.out.println(verdict.text());
      return verdict.isSound() ? 0 : 1;
    } catch (RuntimeException failed) {
      if (!ending.isAsked()) {
        throw failed;
      }
      System.err.println("alicerce: told to end, and nothing is proved");
      return REFUSED;
    } finally {
      ending.allIsClosed();
    }
  }

  private Verdict run(Path home, Deck deck, Ending ending) {
    boolean sound = false;
    ChaosHouse house = ChaosHouse.start(home, Size.usual(JAVA), Chaos::say);
    try (house; Town town = open(house)) {
      Verdict verdict = new ChaosRun(house, town, deck, limits(), Chaos::say).run();
      sound = verdict.isSound();
      return verdict;
    } finally {
      if (sound || ending.isAsked()) {
        house.remove();
      } else {
        say("Logs, data and what was acknowledged are in " + home);
      }
    }
  }

  /** The roles become ready while the stores are opened. */
  private Town open(ChaosHouse house) {
    house.open();
    return new Town(house, stores, seed, PAUSE);
  }

  private Limits limits() {
    Duration time = minutes != null ? Duration.ofMinutes(minutes) : kills != null ? NO_END : Duration.ofMinutes(10);
    return new Limits(time, kills == null ? Integer.MAX_VALUE : kills, Integer.MAX_VALUE);
  }

  private Set<Fault> faults() {
    List<Fault> wanted = Arrays.stream(Fault.values()).filter(fault -> only.isEmpty() || only.contains(fault.word())).toList();
    if (wanted.isEmpty() || !only.isEmpty() && wanted.size() != only.size()) {
      throw new OperatorError("Faults are " + Arrays.stream(Fault.values()).map(Fault::word).collect(Collectors.joining(", ")) + ".");
    }
    return EnumSet.copyOf(wanted);
  }

  private static void between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new OperatorError(name + " may be " + least + " to " + most + ".");
    }
  }

  private static void say(String line) {
    System.err.println("  " + line);
  }

  private static int explain(Exception failure) {
    System.err.println("alicerce: " + (failure instanceof OperatorError ? failure.getMessage() : "it could not be run: " + failure));
    return REFUSED;
  }
}
