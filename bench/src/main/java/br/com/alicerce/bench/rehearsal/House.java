package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.app.process.JavaCommand;
import br.com.alicerce.bench.rig.Proxy;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.rig.ServerSettings;
import br.com.alicerce.embedded.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The deployment for a thousand stores (design, "Deployments"), each process with what its droplet leaves it: nginx 2 GB, a vertical 3 of
 * the 4 GB, two workers on 2 GB, relay and standby on 1 GB, PostgreSQL and its replica 8 GB each, Redis 2 GB. Heaps and limits of
 * verticals and relays are those of the units that {@code deploy systemd} writes.
 */
final class House implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final int POSTGRESQL = 8_192;
  private static final int REDIS = 2_048;
  private static final int NGINX = 2_048;

  private final Rig rig;
  private final MemoryLimits limits;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LOOK).build();
  private final List<SpawnedUnit> spawned = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final Proxy door;
  private final @Nullable StandbyUnit replica;

  private House(Rig rig, Size size, MemoryLimits limits) throws IOException {
    this.rig = rig;
    this.limits = limits;
    this.replica = size.replica()
        ? StandbyUnit.of(rig.servers().postgres(), rig.servers().dataDir(), POSTGRESQL)
        : null;
    if (replica != null) {
      rig.endsWithIt(replica);
    }
    List<Integer> verticals = role("vertical", size.verticals(), 3_072, "2g");
    role("relay", size.relays(), 400, "192m");
    List<Integer> engines = role("engines", size.engines(), 900, "448m");
    door = Proxy.before(rig.home().resolve("nginx"), verticals, engines);
    add(new SpawnedUnit("nginx", NGINX, limits.within("nginx", NGINX, door.command()), Map.of(),
        rig.home().resolve("nginx.log"), door::answers));
    units.add(new ServerUnit("postgresql", POSTGRESQL, rig.servers().postgres()));
    units.add(new ServerUnit("redis", REDIS, rig.servers().redis()));
    if (replica != null) {
      units.add(replica);
    }
  }

  /** PostgreSQL and Redis as an operator sets them on their droplets. */
  static ServerSettings servers() {
    return new ServerSettings(
        Map.of("shared_buffers", POSTGRESQL / 4 + "MB", "effective_cache_size", POSTGRESQL * 3 / 4 + "MB"),
        Map.of("maxmemory", REDIS * 3 / 4 + "mb"),
        null);
  }

  /** Starts what is not running yet, and returns when all of it works. */
  static House start(Rig rig, Size size, MemoryLimits limits) throws IOException, InterruptedException {
    House house = new House(rig, size, limits);
    rig.endsWithIt(house);
    house.spawned.forEach(SpawnedUnit::start);
    for (SpawnedUnit unit : house.spawned) {
      unit.await(START);
    }
    house.adoptServers();
    return house;
  }

  /** All of it, in the order of a request. */
  List<Unit> units() {
    return List.copyOf(units);
  }

  /** Where everybody comes in. */
  int port() {
    return door.port();
  }

  /** PostgreSQL, its replica and Redis are new processes after they died, and belong within their limits again. */
  void adoptServers() {
    units.stream().filter(unit -> !(unit instanceof SpawnedUnit)).filter(Unit::answers).forEach(limits::adopt);
  }

  /** How many of the unit's processes the kernel ended because they wanted more than their droplet has. */
  long ended(Unit unit) {
    return limits.ended(unit);
  }

  private List<Integer> role(String role, int count, int megabytes, String heap) throws IOException {
    List<Integer> ports = IntStream.range(0, count).mapToObj(_ -> Ports.free()).toList();
    for (int number = 1; number <= count; number++) {
      String name = role + "-" + number;
      int management = Ports.free();
      Map<String, String> environment = new HashMap<>(rig.environment(rig.connections(), ports.get(number - 1), management));
      environment.put("BASE_DOMAIN", Proxy.DOMAIN);
      if (replica != null) {
        environment.put("DATABASE_REPLICA_URL", replica.url("alicerce"));
      }
      List<String> command = JavaCommand.alicerce(environment, heap, role);
      add(new SpawnedUnit(name, megabytes, limits.within(name, megabytes, command), environment,
          rig.home().resolve(name + ".log"), () -> ready(management)));
    }
    return ports;
  }

  private void add(SpawnedUnit unit) {
    spawned.add(unit);
    units.add(unit);
  }

  private boolean ready(int management) {
    HttpRequest look = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready")).timeout(LOOK).build();
    try {
      return client.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    spawned.parallelStream().forEach(SpawnedUnit::close);
    client.shutdownNow();
    limits.close();
  }
}
