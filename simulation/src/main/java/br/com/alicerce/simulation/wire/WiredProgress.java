package br.com.alicerce.simulation.wire;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Lagging;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.Progress;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.simulation.fault.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The engines' database, by wire. */
public record WiredProgress(Progress server, Wire wire) implements Progress {

  @Override
  public <T> T turn(Function<OpenTurn, T> work) {
    wire.reach(Step.TURN_BEGINS);
    T result = server.turn(open -> {
      T done = work.apply(new Turn(open, wire));
      wire.reach(Step.TURN_COMMITS);
      return done;
    });
    wire.reach(Step.TURN_HAS_COMMITTED);
    return result;
  }

  @Override
  public Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
    Map<String, Integer> begun = server.begin(firstSeqs, onlyFirst);
    wire.reach(Step.TURN_HAS_COUNTED);
    return begun;
  }

  @Override
  public void failed(String engine, String failure) {
    wire.reach(Step.TURN_NOTES_FAILURE);
    server.failed(engine, failure);
  }

  @Override
  public Optional<String> failure(String engine) {
    return server.failure(engine);
  }

  @Override
  public List<Lagging> lagging(List<String> engines) {
    return wire.ask(Step.RECONCILER_LOOKS, () -> server.lagging(engines), Step.RECONCILER_HAS_LOOKED);
  }

  private record Turn(OpenTurn server, Wire wire) implements OpenTurn {

    @Override
    public Map<String, Offset> lock(Collection<String> engines) {
      Map<String, Offset> locked = server.lock(engines);
      wire.reach(Step.TURN_HAS_LOCKED);
      return locked;
    }

    @Override
    public List<EventEnvelope> after(long seq, int limit) {
      wire.reach(Step.TURN_READS_OUTBOX);
      return server.after(seq, limit);
    }

    @Override
    public void apply(String engine, List<StoreEvent> events) {
      wire.reach(Step.TURN_APPLIES);
      wire.takeUp(engine, events);
      server.apply(engine, events);
    }

    @Override
    public void settle() {
      server.settle();
    }

    @Override
    public void skip(String engine, EventEnvelope unknown) {
      server.skip(engine, unknown);
    }

    @Override
    public void move(String engine, long seq) {
      server.move(engine, seq);
    }

    @Override
    public void park(String engine, long seq, int attempts, String failure) {
      wire.reach(Step.TURN_PARKS);
      server.park(engine, seq, attempts, failure);
    }
  }
}
