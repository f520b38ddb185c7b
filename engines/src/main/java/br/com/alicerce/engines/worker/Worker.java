package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Claimed;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of one shard: reads, has each store's events applied, acknowledges what is committed. Any number may run. What it can't
 * deal with now stays pending; the outbox has it as well.
 */
final class Worker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration PAUSE_WHEN_BUSY = Duration.ofMillis(1);
  private static final Duration PAUSE_IN_TROUBLE = Duration.ofMillis(200);
  private static final int LAST_ATTEMPTS = 100;

  private final EventStream stream;
  private final StoreTurns turns;
  private final WorkerSettings settings;
  private final EngineMetrics metrics;
  private final StreamPulse pulse;
  private final String consumer;
  private final Pace pace;
  private List<Delivery> carried = new ArrayList<>();
  private long reclaimAt;
  private boolean knowsGroup;
  private volatile boolean stopping;

  Worker(
      EventStream stream,
      StoreTurns turns,
      WorkerSettings settings,
      EngineMetrics metrics,
      StreamPulse pulse,
      String consumer,
      Pace pace) {
    this.stream = stream;
    this.turns = turns;
    this.settings = settings;
    this.metrics = metrics;
    this.pulse = pulse;
    this.consumer = consumer;
    this.pace = pace;
  }

  /** Lets it finish what it has in hand and leave. */
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    reclaimAt = pace.nanoTime() + settings.reclaimEvery().toNanos();
    try (StreamReader reader = stream.reader(consumer)) {
      while (!stopping) {
        step(reader);
      }
    }
    finish();
    stream.forget(consumer);
  }

  /** Tries a little longer what it carries; what is left then stays pending, for whoever reclaims it. */
  private void finish() {
    for (int attempt = 0; attempt < LAST_ATTEMPTS && !carried.isEmpty(); attempt++) {
      take(List.of());
    }
  }

  private void step(StreamReader reader) {
    switch (reader.next(settings.batch(), carried.isEmpty() ? StreamReader.LONGEST_WAIT : Duration.ZERO)) {
      case StreamReply.Answered<List<Delivery>>(var deliveries) -> {
        knowsGroup = true;
        take(deliveries);
      }
      case StreamReply.Failed<List<Delivery>>(StreamTrouble trouble) -> recover(trouble);
    }
    if (pace.nanoTime() - reclaimAt >= 0) {
      reclaimAt = pace.nanoTime() + settings.reclaimEvery().toNanos();
      reclaim();
    }
  }

  private void take(List<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      pulse.delivered();
    }
    if (deliveries.isEmpty() && !carried.isEmpty()) {
      pace.rest(PAUSE_WHEN_BUSY);
    }
    List<Delivery> all = new ArrayList<>(carried);
    all.addAll(deliveries);
    carried = new ArrayList<>();
    handle(all);
  }

  private void recover(StreamTrouble trouble) {
    pulse.troubled();
    if (trouble instanceof StreamTrouble.NoGroup) {
      makeGroup(trouble);
    } else {
      metrics.trouble(trouble.word());
      LOG.warn("The stream can't be read ({}); trying again", trouble);
      pace.rest(PAUSE_IN_TROUBLE);
    }
  }

  /** Nobody makes it before the first read; so only what this worker has known can be gone. */
  private void makeGroup(StreamTrouble trouble) {
    if (knowsGroup) {
      metrics.trouble(trouble.word());
      LOG.warn("The stream or its group is gone; making it again, the reconciler fills the gap");
    }
    switch (stream.createGroup()) {
      case StreamReply.Answered<Boolean> _ -> knowsGroup = true;
      case StreamReply.Failed<Boolean> _ -> pace.rest(PAUSE_IN_TROUBLE);
    }
  }

  private void handle(List<Delivery> deliveries) {
    List<String> done = new ArrayList<>();
    byStore(deliveries, done).forEach((store, ofStore) -> CurrentStore.run(store, () -> handleStore(ofStore, done)));
    acknowledge(done);
  }

  /** What could not be acknowledged stays pending, and is acknowledged when it is reclaimed. */
  private void acknowledge(List<String> ids) {
    if (stream.acknowledge(ids) instanceof StreamReply.Failed<Long>(StreamTrouble trouble)) {
      metrics.trouble(trouble.word());
      pulse.troubled();
    }
  }

  private Map<UUID, List<Delivery>> byStore(List<Delivery> deliveries, List<String> done) {
    Map<UUID, List<Delivery>> byStore = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      EventEnvelope event = delivery.envelope();
      if (event == null) {
        metrics.unreadable();
        done.add(delivery.id());
      } else {
        byStore.computeIfAbsent(event.tenantId(), _ -> new ArrayList<>()).add(delivery);
      }
    }
    return byStore;
  }

  private void handleStore(List<Delivery> deliveries, List<String> done) {
    StoreEvents events = new StoreEvents(deliveries.stream().map(Delivery::envelope).filter(Objects::nonNull).toList());
    switch (turn(events)) {
      case Turn.Done(long seq, int applied) -> {
        metrics.applied(applied, events.readFromOutbox());
        deliveries.forEach(delivery -> acknowledgeOrCarry(delivery, seq, done));
      }
      case Turn.Busy _ -> deliveries.forEach(this::carry);
      case Turn.Stuck _ -> pulse.troubled();
    }
  }

  private Turn turn(StoreEvents events) {
    try {
      return turns.run(events);
    } catch (RuntimeException failure) {
      metrics.trouble("database");
      LOG.warn("The database failed; what was read stays pending", failure);
      pace.rest(PAUSE_IN_TROUBLE);
      return new Turn.Stuck();
    }
  }

  private void acknowledgeOrCarry(Delivery delivery, long seq, List<String> done) {
    if (Objects.requireNonNull(delivery.envelope()).seq() <= seq) {
      done.add(delivery.id());
    } else {
      carry(delivery);
    }
  }

  /** Keeps it for the next step; above the limit it is left to whoever reclaims it. */
  private void carry(Delivery delivery) {
    if (carried.size() < settings.carried()) {
      carried.add(delivery);
    }
  }

  /** Takes over what dead workers held, and what living ones, also this one, could not deal with. */
  private void reclaim() {
    if (!(stream.pending(settings.reclaimAfter(), settings.batch()) instanceof StreamReply.Answered<List<String>>(var ids))
        || ids.isEmpty()) {
      return;
    }
    if (stream.claim(consumer, settings.reclaimAfter(), ids) instanceof StreamReply.Answered<Claimed>(Claimed claimed)) {
      metrics.reclaimed(claimed.deliveries().size(), claimed.vanished());
      handle(claimed.deliveries());
      reclaimAt = pace.nanoTime();
    }
  }
}
