package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Load;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.Jedis;

/** What those notice who only want to go on: when Redis forgets everything, and when one store has very much to do. */
final class Disturbances {

  /** How many times its share the noisy store has. */
  static final int NOISE = 10;

  private static final int TURNS = 2;

  private final Outboxes outboxes;
  private final int writers;
  private final double rate;
  private final Duration length;

  Disturbances(Outboxes outboxes, int writers, double rate, Duration length) {
    this.outboxes = outboxes;
    this.writers = writers;
    this.rate = rate;
    this.length = length;
  }

  /** The longest that any event waited for its effect when Redis was emptied in the middle, in milliseconds. */
  double flush(String redisUrl) throws Exception {
    try (EffectWatch watch = new EffectWatch(outboxes); Jedis redis = new Jedis(URI.create(redisUrl))) {
      Thread flushing = Thread.ofVirtual().start(() -> {
        try {
          Thread.sleep(length.dividedBy(2));
          redis.flushAll();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      });
      Load.steady(length, rate).run(Crew.of(writers, writing(watch, 0)));
      flushing.join();
      outboxes.drain();
      return watch.latencies().percentile(1.0);
    }
  }

  /** The 99th percentile of the others beside a noisy store, over what it is without one; in turn, A B A B. */
  double noise() throws Exception {
    Latencies calm = new Latencies();
    Latencies beside = new Latencies();
    for (int turn = 0; turn < TURNS; turn++) {
      calm.addAll(others(0));
      beside.addAll(others(NOISE - 1));
    }
    return beside.percentile(0.99) / calm.percentile(0.99);
  }

  private Latencies others(int more) throws Exception {
    double noisy = rate * (outboxes.ids().size() + more) / outboxes.ids().size();
    try (EffectWatch watch = new EffectWatch(outboxes)) {
      Load.steady(length, noisy).run(Crew.of(writers, writing(watch, more)));
      outboxes.drain();
      return watch.latencies();
    }
  }

  /** Each store once in turn and then the first one so many times more, which is not watched. */
  private Crew.Hiring writing(EffectWatch watch, int more) {
    AtomicInteger turn = new AtomicInteger();
    return _ -> () -> {
      int place = Math.floorMod(turn.getAndIncrement(), outboxes.ids().size() + more);
      int index = place < outboxes.ids().size() ? place : 0;
      UUID store = outboxes.ids().get(index);
      long seq = outboxes.append(index, 1);
      if (index > 0) {
        watch.committed(store, seq);
      }
      return true;
    };
  }
}
