package br.com.alicerce.simulation.world;

import br.com.alicerce.engines.worker.WorkerSettings;
import br.com.alicerce.relay.RelaySettings;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a world consists of. Its limits are small, so that few events reach them.
 *
 * @param relays processes of the relay's role
 * @param workers processes of the engines' role
 * @param stores which store; the first ones write the most
 * @param events how many events at least are written
 * @param activity for how long stores write and faults strike
 */
record Shape(
    int relays,
    int workers,
    List<UUID> stores,
    int events,
    Duration activity,
    RelaySettings relay,
    WorkerSettings worker) {

  /** The engines of every world. */
  static final List<String> ENGINES = List.of("stock", "sales");

  private static final long STORE_PREFIX = 0x0190_a5d2_0000_7000L;

  static Shape of(SplittableRandom chance) {
    int stores = 3 + chance.nextInt(5);
    return new Shape(
        2 + chance.nextInt(2),
        1 + chance.nextInt(3),
        IntStream.range(0, stores).mapToObj(_ -> new UUID(STORE_PREFIX, chance.nextLong())).toList(),
        200 + chance.nextInt(60),
        Duration.ofSeconds(6 + chance.nextInt(10)),
        relay(chance),
        worker(chance));
  }

  private static RelaySettings relay(SplittableRandom chance) {
    RelaySettings usual = RelaySettings.usual();
    return new RelaySettings(5, 20, usual.lease(), usual.renewal(), usual.busyPause(), usual.idlePause(), usual.troublePause(),
        Duration.ofMillis(500 + chance.nextInt(3_000)), usual.partitions());
  }

  private static WorkerSettings worker(SplittableRandom chance) {
    WorkerSettings usual = WorkerSettings.usual();
    return new WorkerSettings(1 + chance.nextInt(2), 20, 10, 30, usual.attempts(), Duration.ofMillis(100),
        Duration.ofSeconds(2 + chance.nextInt(14)), Duration.ofSeconds(1 + chance.nextInt(5)), usual.reconcileEvery());
  }
}
