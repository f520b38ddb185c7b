package br.com.alicerce.bench;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.rehearsal.Plan;
import br.com.alicerce.bench.rehearsal.Rehearsal;
import br.com.alicerce.bench.rehearsal.Size;
import br.com.alicerce.bench.rig.Proxy;
import br.com.alicerce.bench.rig.Rig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the deployment for a thousand stores on one machine, kills each process in turn, and tells what users would have noticed. */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = {
        "nginx, two verticals, relay and standby, two engines, PostgreSQL with a replica, and Redis, each within its droplet's memory,",
        "under the load of a day. Each is killed once by kill -9 and started again a second later, as systemd does with Restart=always",
        "(which Debian's own unit of nginx lacks). At the end all books are checked."},
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:nothing was lost or done twice, all came back within their memory", "1:something was not so",
        "2:it could not be run"})
public final class Rehearse implements Callable<Integer> {

  private static final int QUOTES_A_STORE = 500;

  @Option(names = "--stores", defaultValue = "1000", description = "How many there are; ${DEFAULT-VALUE} without it.")
  private int stores;

  @Option(names = "--minutes", defaultValue = "10", description = "Of load; ${DEFAULT-VALUE} without it.")
  private int minutes;

  @Option(names = "--rate", paramLabel = "N",
      description = "Requests a second; without it one of each store every two seconds, 20 to 500.")
  private @Nullable Integer rate;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
      description = "Another one, another order of deaths and other wishes; ${DEFAULT-VALUE} without it.")
  private long seed;

  @Option(names = "--data", paramLabel = "DIR", description = "Keeps the stores there, so that the next run starts quickly.")
  private @Nullable Path data;

  public static void main(String... arguments) {
    System.exit(execute(arguments));
  }

  /** What {@code ./alicerce rehearse} does; the exit code. */
  static int execute(String... arguments) {
    return Commands.of(new Rehearse()).execute(arguments);
  }

  @Override
  public Integer call() throws Exception {
    between("--stores", stores, 1, 10_000);
    between("--minutes", minutes, 1, 600);
    int perSecond = rate == null ? Math.clamp(stores / 2, 20, 500) : rate;
    between("--rate", perSecond, 1, 20_000);
    Proxy.program();
    try (Rig rig = Rig.start(data, new Seed(stores, QUOTES_A_STORE), Rehearsal.servers(), false, Commands::progress)) {
      Commands.progress("Starting every process of the deployment…");
      System.out.printf("%d stores, %d requests a second through nginx for %d minutes, seed %d%n", stores, perSecond, minutes, seed);
      Plan plan = new Plan(Size.usual(), Duration.ofMinutes(minutes), perSecond, seed, _ -> true);
      return new Rehearsal(rig, plan, System.out::println).run().well() ? 0 : 1;
    }
  }

  private static void between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new OperatorError(name + " may be " + least + " to " + most + ".");
    }
  }
}
