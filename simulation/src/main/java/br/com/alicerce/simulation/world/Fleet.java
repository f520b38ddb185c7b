package br.com.alicerce.simulation.world;

import br.com.alicerce.engines.worker.WorkerLoops;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.relay.RelayLoop;
import br.com.alicerce.simulation.memory.MemoryStream;
import br.com.alicerce.simulation.schedule.SimulatedProcess;
import br.com.alicerce.simulation.wire.Wire;
import br.com.alicerce.simulation.wire.WiredCursors;
import br.com.alicerce.simulation.wire.WiredLeases;
import br.com.alicerce.simulation.wire.WiredProgress;
import br.com.alicerce.simulation.wire.WiredStream;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The processes of relays and workers: the production's loops, on ports that lead into this world. */
final class Fleet {

  /** A process that runs: how it is asked to end, and how another of its kind is started. */
  private record Running(Runnable stop, Runnable another) {}

  private final World world;
  private final Construction construction;
  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
  private final List<SimulatedProcess> processes = new ArrayList<>();
  private final Map<SimulatedProcess, Running> running = new HashMap<>();

  Fleet(World world, Construction construction) {
    this.world = world;
    this.construction = construction;
    world.strikes.mayStrike(this);
  }

  void start() {
    for (int relay = 0; relay < world.shape.relays(); relay++) {
      startRelay();
    }
    for (int worker = 0; worker < world.shape.workers(); worker++) {
      startWorkers();
    }
  }

  /** Every process there ever was. */
  List<SimulatedProcess> processes() {
    return processes;
  }

  /** Starts another process like this one, after so long. */
  void replace(SimulatedProcess process, long nanos) {
    Running one = running.remove(process);
    if (one != null) {
      world.schedule.at(world.schedule.now() + nanos, one.another());
    }
  }

  /** Asks a process to end, and starts another. */
  void restart(SimulatedProcess process) {
    Running one = running.get(process);
    if (one != null) {
      one.stop().run();
      replace(process, world.millis(0, 1_000));
      world.schedule.wake(process);
    }
  }

  private void startRelay() {
    SimulatedProcess process = add("relay-");
    Wire wire = world.wire(process);
    RelayPorts ports = construction.relay(new RelayPorts(
        new WiredLeases(world.database.leases(), wire), new WiredCursors(world.database.cursors(), wire), stream(wire)),
        world.servers());
    RelayLoop loop = new RelayLoop(ports.leases(), ports.cursors(), shards(ports.stream()), world.shape.relay(), registry,
        process.name(), world.pace());
    running.put(process, new Running(loop::stop, this::startRelay));
    world.schedule.start(process, loop);
  }

  private void startWorkers() {
    SimulatedProcess process = add("workers-");
    Wire wire = world.wire(process);
    WorkerPorts ports = construction.workers(
        new WorkerPorts(new WiredProgress(world.database.progress(), wire), stream(wire)), world.servers());
    WorkerLoops loops = new WorkerLoops(ports.progress(), shards(ports.stream()), Shape.ENGINES, world.shape.worker(), registry,
        process.name(), world.pace());
    running.put(process, new Running(loops::stop, this::startWorkers));
    loops.workers().forEach(worker -> world.schedule.start(process, worker));
    world.schedule.start(process, loops.reconciler());
  }

  private SimulatedProcess add(String kind) {
    SimulatedProcess process = new SimulatedProcess(kind + processes.size());
    processes.add(process);
    return process;
  }

  private EventStream stream(Wire wire) {
    return new WiredStream(new MemoryStream(world.redis, world.pace()), wire);
  }

  private static EventShards shards(EventStream stream) {
    return new EventShards(List.of(stream));
  }
}
