package br.com.alicerce.simulation.bug;

import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.RelayPorts;
import br.com.alicerce.simulation.world.Servers;
import br.com.alicerce.simulation.world.WorkerPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What consumers have got wrong about their stream. */
final class StreamBugs {

  private StreamBugs() {}

  /** Acknowledges what it gets when it gets it. */
  static Construction acknowledgedBeforeCommit() {
    return (WorkerBug) (sound, _) -> sound.with(listening(sound.stream(), read -> sound.stream().acknowledge(ids(read))));
  }

  /** Acknowledges with what is dealt with all else that was read. */
  static Construction acknowledgesAll() {
    return (WorkerBug) (sound, _) -> {
      List<String> read = new ArrayList<>();
      return sound.with(new PassingStream(listening(sound.stream(), deliveries -> read.addAll(ids(deliveries)))) {
        @Override
        public StreamReply<Long> acknowledge(Collection<String> ids) {
          return ids.isEmpty() ? super.acknowledge(ids) : super.acknowledge(List.copyOf(read));
        }
      });
    };
  }

  /** Never takes over what others hold. */
  static Construction noReclaim() {
    return (WorkerBug) (sound, _) -> sound.with(new PassingStream(sound.stream()) {
      @Override
      public StreamReply<List<String>> pending(Duration heldFor, int limit) {
        return StreamReply.answered(List.of());
      }
    });
  }

  /** Makes the group once, and not again when it is gone. */
  static Construction groupMadeOnce() {
    return new Construction() {
      @Override
      public RelayPorts relay(RelayPorts sound, Servers servers) {
        return sound.with(makingGroupOnce(sound.stream()));
      }

      @Override
      public WorkerPorts workers(WorkerPorts sound, Servers servers) {
        return sound.with(makingGroupOnce(sound.stream()));
      }
    };
  }

  private static EventStream makingGroupOnce(EventStream sound) {
    return new PassingStream(sound) {
      private boolean made;

      @Override
      public StreamReply<Boolean> createGroup() {
        StreamReply<Boolean> reply = made ? StreamReply.answered(false) : super.createGroup();
        made = made || reply instanceof StreamReply.Answered<Boolean>;
        return reply;
      }
    };
  }

  /** Leaves the group with what it still holds. */
  static Construction leavesWithPending() {
    return (WorkerBug) (sound, servers) -> sound.with(new PassingStream(sound.stream()) {
      @Override
      public StreamReply<Boolean> forget(String consumer) {
        super.forget(consumer);
        return servers.redis().remove(consumer);
      }
    });
  }

  /** A stream of which somebody else sees what is read. */
  static EventStream listening(EventStream sound, Consumer<List<Delivery>> listener) {
    return new PassingStream(sound) {
      @Override
      public StreamReader reader(String consumer) {
        StreamReader reader = super.reader(consumer);
        return new StreamReader() {
          @Override
          public StreamReply<List<Delivery>> next(int limit, Duration wait) {
            StreamReply<List<Delivery>> reply = reader.next(limit, wait);
            if (reply instanceof StreamReply.Answered<List<Delivery>>(var read) && !read.isEmpty()) {
              listener.accept(read);
            }
            return reply;
          }

          @Override
          public void close() {
            reader.close();
          }
        };
      }
    };
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }
}
