package br.com.alicerce.app.system;

import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.engines.sales.SalesEngine;
import br.com.alicerce.engines.stock.StockEngine;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.engines.worker.WorkerSettings;
import br.com.alicerce.engines.worker.Workers;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.Session;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A process with the product's workers and engines, but for one fault of the stock engine: at a product of this name it halts the whole
 * process, as a crash of the JVM or the kernel's choice among those that want memory would.
 */
final class HaltingWorkers {

  /** The name of the product that is not survived. */
  static final String POISON = "Veneno";

  /** How the process then ends. */
  static final int EXIT_CODE = 86;

  private HaltingWorkers() {}

  /** @param arguments the file with the house's settings */
  public static void main(String... arguments) {
    Connections connections = Connections.configured(Configuration.read(Map.of(), Path.of(arguments[0])));
    WorkerSettings settings = hasty(WorkerSettings.usual());
    Database database = Database.open("engines", connections.as(connections.roles().engines()),
        DatabaseLimits.forRequests().withConnections(2 * settings.workers() + 3));
    List<Engine> engines = List.of(new Fatal(new StockEngine(Application.STORE_ZONE)), new SalesEngine(Application.STORE_ZONE));
    Workers workers =
        new Workers(database, EventShards.ofRedis(connections.redisUrl()), engines, settings, new SimpleMeterRegistry());
    workers.start();
    while (workers.work()) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  /** As many attempts as ever, but what a dead process left behind is looked for more often, lest people wait for this test. */
  private static WorkerSettings hasty(WorkerSettings usual) {
    return new WorkerSettings(usual.workers(), usual.batch(), usual.turn(), usual.carried(), usual.attempts(), usual.retryPause(),
        usual.reclaimAfter(), usual.reclaimEvery(), Duration.ofMillis(150));
  }

  private record Fatal(Engine sound) implements Engine {

    @Override
    public String name() {
      return sound.name();
    }

    @Override
    public List<String> tables() {
      return sound.tables();
    }

    @Override
    public void apply(Session session, List<StoreEvent> events) {
      if (events.stream().anyMatch(event -> event.event() instanceof ProductChanged changed && changed.name().equals(POISON))) {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
      sound.apply(session, events);
    }

    @Override
    public void forget(Session session) {
      sound.forget(session);
    }
  }
}
