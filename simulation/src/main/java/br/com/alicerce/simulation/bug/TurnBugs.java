package br.com.alicerce.simulation.bug;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Lagging;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.Servers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** What consumers have got wrong about their own transactions. */
final class TurnBugs {

  private TurnBugs() {}

  /** How a turn is changed. */
  private interface Change {
    OpenTurn around(OpenTurn sound, Servers servers);
  }

  private static Construction turn(Change change) {
    return (WorkerBug) (sound, servers) -> sound.with(new PassingProgress(sound.progress()) {
      @Override
      protected OpenTurn around(OpenTurn open) {
        return change.around(open, servers);
      }
    });
  }

  /** Writes the offset in a transaction of its own. */
  static Construction offsetOutsideTheTransaction() {
    return turn((sound, servers) -> new PassingTurn(sound) {
      @Override
      public void move(String engine, long seq) {
        servers.database().moveAtOnce(CurrentStore.id(), engine, seq);
      }
    });
  }

  /** Has each effect committed by itself. */
  static Construction effectsOutsideTheTransaction() {
    return turn((sound, servers) -> new PassingTurn(sound) {
      @Override
      public void apply(String engine, List<StoreEvent> events) {
        super.apply(engine, List.of());
        servers.database().applyAtOnce(CurrentStore.id(), engine, events);
      }
    });
  }

  /** Reads the offset and locks nothing. */
  static Construction noOffsetLock() {
    return turn((sound, servers) -> new PassingTurn(sound) {
      @Override
      public Map<String, Offset> lock(Collection<String> engines) {
        super.lock(List.of());
        Map<String, Offset> offsets = new HashMap<>();
        UUID store = CurrentStore.id();
        engines.forEach(engine -> offsets.put(engine,
            new Offset(engine, servers.database().offset(store, engine), servers.database().isParked(store, engine))));
        return offsets;
      }
    });
  }

  /** Takes what the stream delivers for what comes next, and so jumps over what it left out. */
  static Construction holeIgnored() {
    return believesTheStream(Math::max);
  }

  /** Takes what the stream delivers for what comes next, and so takes again what it repeats. */
  static Construction duplicateApplied() {
    return believesTheStream(Math::min);
  }

  private static Construction believesTheStream(BinaryOperator<Long> ofBoth) {
    return (WorkerBug) (sound, _) -> {
      Map<UUID, Long> delivered = new HashMap<>();
      var stream = StreamBugs.listening(sound.stream(), read -> remember(read, delivered));
      return sound.with(stream).with(new PassingProgress(sound.progress()) {
        @Override
        protected OpenTurn around(OpenTurn open) {
          return new PassingTurn(open) {
            @Override
            public Map<String, Offset> lock(Collection<String> engines) {
              Long before = delivered.remove(CurrentStore.id());
              Map<String, Offset> locked = new HashMap<>(super.lock(engines));
              locked.replaceAll((engine, offset) -> before == null ? offset
                  : new Offset(engine, ofBoth.apply(offset.seq(), before), offset.parked()));
              return locked;
            }
          };
        }
      });
    };
  }

  private static void remember(List<Delivery> read, Map<UUID, Long> delivered) {
    for (Delivery delivery : read) {
      EventEnvelope event = delivery.envelope();
      if (event != null) {
        delivered.merge(event.tenantId(), event.seq() - 1, Math::min);
      }
    }
  }

  /** Remembers where it was instead of reading it, until it fails. */
  static Construction offsetRemembered() {
    return (WorkerBug) (sound, _) -> {
      Map<String, Long> remembered = new HashMap<>();
      return sound.with(new PassingProgress(sound.progress()) {
        @Override
        protected OpenTurn around(OpenTurn open) {
          return new PassingTurn(open) {
            @Override
            public Map<String, Offset> lock(Collection<String> engines) {
              Map<String, Offset> locked = new HashMap<>(super.lock(engines));
              locked.replaceAll((engine, offset) -> new Offset(
                  engine, remembered.getOrDefault(engine + CurrentStore.id(), offset.seq()), offset.parked()));
              return locked;
            }

            @Override
            public void move(String engine, long seq) {
              super.move(engine, seq);
              remembered.put(engine + CurrentStore.id(), seq);
            }
          };
        }
      });
    };
  }

  /** Goes on behind an event at which an engine fails. */
  static Construction failureSkipped() {
    return turn((sound, _) -> new PassingTurn(sound) {
      @Override
      public void apply(String engine, List<StoreEvent> events) {
        try {
          super.apply(engine, events);
        } catch (RuntimeException ignored) {
          // as it was found in the wild
        }
      }
    });
  }

  /** Parks every engine of the store with the one that failed. */
  static Construction parksAll() {
    return (WorkerBug) (sound, servers) -> sound.with(new PassingProgress(sound.progress()) {
      @Override
      protected OpenTurn around(OpenTurn open) {
        return new PassingTurn(open) {
          @Override
          public void park(String engine, long seq, int attempts, String failure) {
            servers.database().engines().forEach(each ->
                super.park(each, servers.database().offset(CurrentStore.id(), each), attempts, failure));
          }
        };
      }
    });
  }

  /** Does nothing at all while anything is parked. */
  static Construction parkedBlocksOthers() {
    return turn((sound, servers) -> new PassingTurn(sound) {
      @Override
      public Map<String, Offset> lock(Collection<String> engines) {
        return servers.database().isAnythingParked() ? Map.of() : super.lock(engines);
      }
    });
  }

  /** Counts attempts where a failure takes the count along. */
  static Construction attemptsForgotten() {
    return (WorkerBug) (sound, _) -> sound.with(new PassingProgress(sound.progress()) {
      @Override
      public Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
        super.begin(firstSeqs, false);
        Map<String, Integer> first = new HashMap<>();
        firstSeqs.keySet().forEach(engine -> first.put(engine, 1));
        return first;
      }
    });
  }

  /** Never looks at what the stream has left behind. */
  static Construction noReconciler() {
    return (WorkerBug) (sound, _) -> sound.with(new PassingProgress(sound.progress()) {
      @Override
      public List<Lagging> lagging(List<String> engines) {
        super.lagging(engines);
        return List.of();
      }
    });
  }
}
