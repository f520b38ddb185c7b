package br.com.alicerce.simulation.world;

import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.simulation.schedule.SimulatedProcess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Events at which engines fail, and stores with which they are slow. */
final class Poisons {

  private record Place(UUID store, String engine) {}

  private static final class Poison {
    private final long seq;
    private final boolean deadly;
    private int left;

    Poison(long seq, boolean deadly, int left) {
      this.seq = seq;
      this.deadly = deadly;
      this.left = left;
    }
  }

  private final World world;
  private final Map<Place, Poison> poisons = new HashMap<>();
  private final Map<UUID, Long> slowUntil = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();

  Poisons(World world) {
    this.world = world;
  }

  /** Poisons one of a store's next events for an engine, for some tries or for good. */
  void plant(UUID store, boolean deadly) {
    String engine = Shape.ENGINES.get(world.chance.nextInt(Shape.ENGINES.size()));
    long seq = world.database.offset(store, engine) + 1 + world.chance.nextInt(4);
    int tries = world.chance.nextBoolean() ? 1 + world.chance.nextInt(3) : Integer.MAX_VALUE;
    poisons.put(new Place(store, engine), new Poison(seq, deadly, tries));
    touched.add(store);
  }

  void slowDown(UUID store, long until) {
    slowUntil.merge(store, until, Math::max);
    touched.add(store);
  }

  /** Whether a store ever had any of this. */
  boolean touched(UUID store) {
    return touched.contains(store);
  }

  /** What somebody does who repairs them all. */
  void heal() {
    poisons.clear();
  }

  /** An engine takes up events of the bound store. */
  void takeUp(SimulatedProcess process, String engine, List<StoreEvent> events) {
    UUID store = CurrentStore.id();
    if (world.schedule.now() < slowUntil.getOrDefault(store, 0L)) {
      world.schedule.sleep(world.millis(20, 300) * events.size());
    }
    Poison poison = poisons.get(new Place(store, engine));
    if (poison != null && poison.left > 0 && events.stream().anyMatch(event -> event.envelope().seq() == poison.seq)) {
      poison.left--;
      if (poison.deadly) {
        world.strikes.kill(process);
        world.schedule.sleep(0);
      }
      throw new PoisonedEvent(poison.seq);
    }
  }

  private static final class PoisonedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PoisonedEvent(long seq) {
      super("event " + seq + " is poison", null, false, false);
    }
  }
}
