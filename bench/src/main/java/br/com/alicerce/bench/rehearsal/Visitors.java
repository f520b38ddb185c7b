package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.HttpConnection;
import br.com.alicerce.bench.load.Zipf;
import br.com.alicerce.bench.rig.Proxy;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.bench.scenario.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The people of all stores, who come at a steady rate whatever becomes of those before them. Who gets no good answer sends the same again
 * every half second, a write under the same Idempotency-Key, and gives up after ten seconds.
 */
final class Visitors implements AutoCloseable {

  /** How long somebody goes on. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int MOST = 2_000;
  private static final int NO_ANSWER = 0;

  private final Mix mix;
  private final Zipf busy;
  private final Ledger ledger;
  private final int port;
  private final SplittableRandom chance;
  private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore room = new Semaphore(MOST);
  private final AtomicInteger converted = new AtomicInteger();
  private final Map<Operation, LongAdder> answered = new ConcurrentHashMap<>();
  private final Map<Operation, LongAdder> unsure = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private volatile Stores stores;
  private volatile boolean leaving;
  private volatile @Nullable Thread coming;

  Visitors(Mix mix, Stores stores, int port, long seed, Ledger ledger) {
    this.mix = mix;
    this.stores = stores;
    this.busy = new Zipf(stores.count());
    this.port = port;
    this.chance = new SplittableRandom(seed);
    this.ledger = ledger;
  }

  /** What somebody wants. */
  private record Wish(Operation operation, Operation.Request request, int store, String key) {

    byte[] bytes() {
      return HttpConnection.request(request.method(), request.path(), Stores.slug(store) + "." + Proxy.DOMAIN, request.token(), key,
          request.body());
    }
  }

  /** Has them come from now on, so many a second. */
  void come(double perSecond) {
    coming = Thread.ofPlatform().daemon().name("visitors").start(() -> comeOneByOne(perSecond));
  }

  private void comeOneByOne(double perSecond) {
    long start = System.nanoTime();
    for (long number = 0; !leaving; number++) {
      long due = start + (long) (number * 1e9 / perSecond);
      for (long early = due - System.nanoTime(); early > 0 && !leaving; early = due - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      Wish wish = wish();
      if (room.tryAcquire()) {
        Thread.ofVirtual().start(() -> visit(wish, due));
      } else {
        ledger.ended(Kind.of(wish.operation()), false, 0, 0);
      }
    }
  }

  /** New tokens, before the old ones end. */
  void renewTokens() {
    stores = stores.renewed();
  }

  /** Writes of this kind that were answered as done. */
  long answered(Operation operation) {
    return answered.getOrDefault(operation, new LongAdder()).sum();
  }

  /** Writes of this kind that were given up: done or not. */
  long unsure(Operation operation) {
    return unsure.getOrDefault(operation, new LongAdder()).sum();
  }

  /** The last answers of those that failed, by how many had them. */
  Map<String, LongAdder> refusals() {
    return Map.copyOf(refusals);
  }

  private Wish wish() {
    Stores now = stores;
    Operation wanted = mix.next(chance);
    int store = busy.next(chance) + 1;
    int number = chance.nextInt(Integer.MAX_VALUE);
    if (wanted == Operation.CONVERT) {
      int next = converted.getAndIncrement();
      store = next % now.count() + 1;
      number = next / now.count();
      wanted = number < now.approved() ? wanted : Operation.CREATE; // each quote is converted once, and they run out
    }
    return new Wish(wanted, wanted.of(now, store, number), store, wanted.writes() ? UUID.randomUUID().toString() : "");
  }

  private void visit(Wish wish, long due) {
    Kind kind = Kind.of(wish.operation());
    byte[] bytes = wish.bytes();
    int tries = 0;
    int status;
    do {
      if (tries++ > 0) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      status = send(bytes);
      ledger.tried(kind, status == wish.operation().status(), System.nanoTime());
    } while (status != wish.operation().status() && isWorthAnotherTry(status)
        && System.nanoTime() - due < PATIENCE.toNanos() && !leaving);
    room.release();
    boolean good = status == wish.operation().status();
    if (good || !leaving) {
      ledger.ended(kind, good, tries - 1, System.nanoTime() - due);
    }
    (good ? answered : unsure).computeIfAbsent(wish.operation(), _ -> new LongAdder()).increment();
    if (!good) {
      refusals.computeIfAbsent(wish.operation().word() + " " + (status == NO_ANSWER ? "no answer" : status), _ -> new LongAdder())
          .increment();
    }
  }

  /** Nothing came, the same is under way still (409), the store asked for too much (429), or a server is ill. */
  private static boolean isWorthAnotherTry(int status) {
    return status == NO_ANSWER || status == 409 || status == 429 || status >= 500;
  }

  private int send(byte[] bytes) {
    HttpConnection connection = idle.pollFirst();
    try {
      connection = connection == null ? new HttpConnection(port, PATIENCE) : connection;
      int status = connection.glance(bytes).status();
      idle.addFirst(connection);
      return status;
    } catch (IOException | RuntimeException broken) { // an answer that breaks off in its head is no number
      close(connection);
      return NO_ANSWER;
    }
  }

  private static void close(@Nullable HttpConnection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException gone) {
      // that was wanted
    }
  }

  /** Nobody comes any more, and those who are there get the answer they wait for. */
  @Override
  public void close() {
    leaving = true;
    try {
      Thread door = coming;
      if (door != null) {
        door.join();
      }
      if (room.tryAcquire(MOST, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        room.release(MOST);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    idle.forEach(Visitors::close);
  }
}
