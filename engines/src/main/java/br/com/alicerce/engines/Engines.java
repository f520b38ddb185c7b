package br.com.alicerce.engines;

import br.com.alicerce.engines.sales.SalesEngine;
import br.com.alicerce.engines.sales.SalesRoutes;
import br.com.alicerce.engines.stock.StockEngine;
import br.com.alicerce.engines.stock.StockRoutes;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.WorkerSettings;
import br.com.alicerce.engines.worker.Workers;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.Schema;
import io.helidon.webserver.http.HttpFeature;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The engines' role: what keeps them up to date, and what they answer. Composed here, in plain sight. */
public final class Engines implements AutoCloseable {

  /** Offsets, dead letters and the tables of every engine. */
  public static final Schema SCHEMA = new Schema("engines");

  private final Database database;
  private final Clock clock;
  private final ZoneId zone;
  private final Workers workers;

  /**
   * Does nothing yet.
   *
   * @param database a pool of the engines' role
   * @param redisUrl where the stream is
   * @param clock tells which day is today
   * @param zone the zone of the stores' calendars
   */
  public Engines(Database database, String redisUrl, Clock clock, ZoneId zone, MeterRegistry registry) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    List<Engine> engines = all(zone);
    this.workers = new Workers(database, EventShards.ofRedis(redisUrl), engines, WorkerSettings.usual(), registry);
  }

  /**
   * How many connections a process of this role needs so that nobody waits for another who waits for one: two for each thread that applies
   * events, and for those who ask as many as another process has for them.
   */
  public static int connections() {
    int threads = WorkerSettings.usual().workers() + 1; // the reconciler
    return 2 * threads + DatabaseLimits.forRequests().connections();
  }

  /**
   * Every engine of this release.
   *
   * @param zone the zone of the stores' calendars
   */
  public static List<Engine> all(ZoneId zone) {
    return List.of(new StockEngine(zone), new SalesEngine(zone));
  }

  /**
   * Starts to apply events. A Redis or PostgreSQL that can't be reached now is waited for.
   *
   * @throws br.com.alicerce.eventing.stream.UnfitRedis when Redis may evict; its message is for the operator
   */
  public void start() {
    workers.start();
  }

  /** Whether the workers still do their work; they do not end by themselves, unless something is broken that they can't mend. */
  public boolean works() {
    return workers.work();
  }

  /** The engines' API and page fragments; each asks for a caller. */
  public List<HttpFeature> routes() {
    return Stream.concat(StockRoutes.of(database, clock, zone).stream(), SalesRoutes.of(database, clock, zone).stream()).toList();
  }

  /** Lets the workers finish what they have in hand, and returns when they have. */
  @Override
  public void close() {
    workers.close();
  }
}
