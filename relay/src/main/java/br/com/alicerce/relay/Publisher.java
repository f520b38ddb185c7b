package br.com.alicerce.relay;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Appended;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.platform.pace.Pace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes round by round: read what follows the cursors, append it to the stream, move the cursors over what the stream confirmed.
 * Whatever stops it in between, an event may come twice and none is left out. For one thread.
 */
final class Publisher {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Cursors cursors;
  private final EventShards shards;
  private final RelaySettings settings;
  private final String holder;
  private final Lease lease;
  private final Pace pace;
  private UUID start = BEFORE_ALL;
  private OptionalLong epoch = OptionalLong.empty();
  private long renewAt;

  Publisher(Leases leases, Cursors cursors, EventShards shards, RelaySettings settings, String holder, Pace pace) {
    this.cursors = cursors;
    this.shards = shards;
    this.settings = settings;
    this.holder = holder;
    this.lease = new Lease(leases, holder, settings.lease());
    this.pace = pace;
    this.renewAt = pace.nanoTime();
  }

  /** One round, if we are the leader. */
  Round round() {
    OptionalLong held = hold();
    if (held.isEmpty()) {
      return new Round.Standby();
    }
    List<EventEnvelope> events = cursors.next(start, settings.rowsPerStore(), settings.rowsPerRound());
    if (events.isEmpty()) {
      start = BEFORE_ALL;
      return new Round.Nothing();
    }
    start = events.getLast().tenantId();
    return publish(events, held.getAsLong());
  }

  /** Whether the last round found us leader. */
  boolean leads() {
    return epoch.isPresent();
  }

  /** Gives up the lease, if we have it. */
  void stop() {
    epoch = OptionalLong.empty();
    lease.release();
  }

  private OptionalLong hold() {
    if (pace.nanoTime() - renewAt >= 0) {
      renewAt = pace.nanoTime() + settings.renewal().toNanos();
      epoch = lease.hold();
    }
    return epoch;
  }

  private Round publish(List<EventEnvelope> events, long held) {
    Map<UUID, Long> published = new HashMap<>();
    StreamTrouble trouble = null;
    int confirmed = 0;
    for (var shard : byShard(events).entrySet()) {
      Appended appended = shards.all().get(shard.getKey()).append(shard.getValue());
      shard.getValue().subList(0, appended.confirmed()).forEach(event -> published.put(event.tenantId(), event.seq()));
      confirmed += appended.confirmed();
      trouble = trouble == null ? appended.trouble() : trouble;
    }
    if (!published.isEmpty() && !cursors.advance(published, holder, held)) {
      epoch = OptionalLong.empty();
      return new Round.Fenced();
    }
    return outcome(confirmed, trouble);
  }

  private Map<Integer, List<EventEnvelope>> byShard(List<EventEnvelope> events) {
    return events.stream().collect(Collectors.groupingBy(event -> shards.shardOf(event.tenantId())));
  }

  private static Round outcome(int confirmed, @Nullable StreamTrouble trouble) {
    return trouble == null ? new Round.Published(confirmed) : new Round.Troubled(confirmed, trouble);
  }
}
