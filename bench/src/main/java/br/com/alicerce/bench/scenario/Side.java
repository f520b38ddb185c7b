package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** One way to have a mix answered: who asks, and what it has cost so far. */
final class Side implements AutoCloseable {

  /** A turn that is faster than every one before it by less than this has nothing left to compile. */
  private static final double FASTER = 1.05;

  private static final int MOST_WARM_UPS = 12;

  /** Relay and engines have little to do for each request, and take so long to have compiled it. */
  private static final int WARM_UPS_OF_A_HOUSE = 8;

  private final Crowd crowd;
  private final Crew crew;
  private final Map<Part, Long> pids;
  private final Meter meter;
  private final int leastWarmUps;

  /** Straight to the processes that answer. */
  static Side http(Rig rig, Asked asked, int callers) throws Exception {
    return of(rig, asked, rig.pids(asked.roles()), callers, crowd -> crowd.http(asked.ports()));
  }

  /** The statements alone. */
  static Side bare(Rig rig, Asked asked, Recordings recordings, int callers) throws Exception {
    return of(rig, asked, rig.pids(Map.of()), callers, crowd -> crowd.bare(recordings.recorded(), Recordings.logins(rig)));
  }

  /** Through the front door. */
  static Side through(Rig rig, Asked asked, FrontDoor door, int callers) throws Exception {
    Map<Part, Long> pids = rig.pids(asked.roles());
    pids.put(Part.NGINX, door.pid());
    return of(rig, asked, pids, callers, crowd -> crowd.http(door));
  }

  private static Side of(Rig rig, Asked asked, Map<Part, Long> pids, int callers, Function<Crowd, Crew.Hiring> hiring) throws Exception {
    Crowd crowd = Crowd.of(rig, asked);
    try {
      return new Side(crowd, Crew.of(callers, hiring.apply(crowd)), pids, pids.containsKey(Part.RELAY) ? WARM_UPS_OF_A_HOUSE : 1);
    } catch (Exception failed) {
      crowd.close();
      throw failed;
    }
  }

  /** @param pids the processes that are measured */
  private Side(Crowd crowd, Crew crew, Map<Part, Long> pids, int leastWarmUps) {
    this.crowd = crowd;
    this.crew = crew;
    this.pids = pids;
    this.meter = new Meter(pids);
    this.leastWarmUps = leastWarmUps;
  }

  /** Asks, without measuring anything, until a turn is no faster than those before; a whole house for some turns at least. */
  void warmUp(Duration turn) throws Exception {
    double fastest = 0;
    for (int turns = 1; turns <= MOST_WARM_UPS; turns++) {
      double now = aside(Load.closed(turn)).perSecond();
      if (turns >= leastWarmUps && now < fastest * FASTER) {
        return;
      }
      fastest = Math.max(fastest, now);
    }
  }

  /** One more turn of what is measured. */
  void turn(Load load) throws Exception {
    crowd.nextTurn();
    meter.turn(() -> load.run(crew));
  }

  /** What one turn measures, apart from the others. */
  Meter aside(Load load) throws Exception {
    return aside(load, crew);
  }

  /** The same of one caller alone. */
  Meter alone(Duration turn) throws Exception {
    return aside(Load.closed(turn), new Crew(crew.callers().subList(0, 1)));
  }

  private Meter aside(Load load, Crew callers) throws Exception {
    crowd.nextTurn();
    Meter apart = new Meter(pids);
    apart.turn(() -> load.run(callers));
    return apart;
  }

  /** All its turns. */
  Meter meter() {
    return meter;
  }

  @Override
  public void close() throws Exception {
    try (crowd) {
      crew.close();
    }
  }
}
