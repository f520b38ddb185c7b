package br.com.alicerce.simulation.bug;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.relay.Leases;
import br.com.alicerce.simulation.world.Construction;
import br.com.alicerce.simulation.world.Servers;
import br.com.alicerce.simulation.world.Writers.NumberedRow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What relays have got wrong. */
final class RelayBugs {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private RelayBugs() {}

  /** Reads the rows whose id is greater than the greatest it has published. */
  static Construction naivePoller() {
    return (RelayBug) (sound, servers) -> sound.with(new PassingCursors(sound.cursors()) {
      private long last = servers.writers().committed().stream().filter(row -> isPublished(servers, row))
          .mapToLong(NumberedRow::id).max().orElse(0);

      @Override
      public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
        super.next(start, rowsPerStore, rowsPerRound);
        return servers.writers().committed().stream().filter(row -> row.id() > last)
            .sorted(Comparator.comparingLong(NumberedRow::id)).limit(rowsPerRound).map(NumberedRow::event).toList();
      }

      @Override
      public boolean advance(Map<UUID, Long> published, String holder, long epoch) {
        boolean ours = super.advance(published, holder, epoch);
        last = servers.writers().committed().stream()
            .filter(row -> row.event().seq() <= published.getOrDefault(row.event().tenantId(), 0L))
            .mapToLong(NumberedRow::id).reduce(last, Math::max);
        return ours;
      }
    });
  }

  private static boolean isPublished(Servers servers, NumberedRow row) {
    return row.event().seq() <= servers.database().cursor(row.event().tenantId());
  }

  /** Reads rows that are not committed. */
  static Construction dirtyRead() {
    return (RelayBug) (sound, servers) -> sound.with(new PassingCursors(sound.cursors()) {
      @Override
      public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
        return Stream.concat(super.next(start, rowsPerStore, rowsPerRound).stream(), servers.writers().open().stream()).toList();
      }
    });
  }

  /** Takes the first store's rows first, and as many as fit. */
  static Construction unfairBatch() {
    return (RelayBug) (sound, _) -> sound.with(new PassingCursors(sound.cursors()) {
      @Override
      public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
        return super.next(BEFORE_ALL, rowsPerRound, rowsPerRound);
      }
    });
  }

  /** Moves the cursors whoever leads by now. */
  static Construction noEpoch() {
    return (RelayBug) (sound, servers) -> sound.with(new PassingCursors(sound.cursors()) {
      @Override
      public boolean advance(Map<UUID, Long> published, String holder, long epoch) {
        if (!super.advance(published, holder, epoch)) {
          published.forEach((store, seq) -> servers.database().cursors().move(store, seq, holder, epoch));
        }
        return true;
      }
    });
  }

  /** Takes a lease that a dead leader keeps. */
  static Construction leaseForEver() {
    return (RelayBug) (sound, _) -> sound.with(new Leases() {
      @Override
      public OptionalLong take(String holder, Duration length) {
        return sound.leases().take(holder, Duration.ofDays(1));
      }

      @Override
      public boolean renew(String holder, long epoch, Duration length) {
        return sound.leases().renew(holder, epoch, Duration.ofDays(1));
      }

      @Override
      public void end(String holder, long epoch) {
        sound.leases().end(holder, epoch);
      }
    });
  }

  /** Takes for confirmed what was sent. */
  static Construction markedBeforeReply() {
    return (RelayBug) (sound, _) -> sound.with(new PassingStream(sound.stream()) {
      @Override
      public Appended append(List<EventEnvelope> events) {
        super.append(events);
        return new Appended(events.size(), null);
      }
    });
  }

  /** Counts the good replies, wherever in the batch they are. */
  static Construction countedReplies() {
    return (RelayBug) (sound, _) -> sound.with(new PassingStream(sound.stream()) {
      @Override
      public Appended append(List<EventEnvelope> events) {
        int good = 0;
        @Nullable StreamTrouble trouble = null;
        for (EventEnvelope event : events) {
          Appended one = super.append(List.of(event));
          good += one.confirmed();
          trouble = one.trouble() == null ? trouble : one.trouble();
        }
        return new Appended(good, trouble);
      }
    });
  }

  /** Keeps the stream to a length. */
  static Construction maxLength() {
    return (RelayBug) (sound, servers) -> sound.with(new PassingStream(sound.stream()) {
      @Override
      public StreamReply<Long> trim() {
        return servers.redis().shorten(10);
      }
    });
  }

  /** Trims what was handed out, be it dealt with or not. */
  static Construction trimsDelivered() {
    return (RelayBug) (sound, servers) -> sound.with(new PassingStream(sound.stream()) {
      @Override
      public StreamReply<Long> trim() {
        return servers.redis().trimDelivered();
      }
    });
  }
}
