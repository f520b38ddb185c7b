package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Reopening;
import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.floor.BareStatements;
import br.com.alicerce.bench.floor.Recorded;
import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.HttpConnection;
import br.com.alicerce.bench.load.HttpConnection.Reply;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.load.Zipf;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Operation.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The people of many stores, a few stores far busier than the rest: callers that choose a kind of request, a store and a thing in it, and
 * ask for it by HTTP or by the bare statements.
 */
final class Crowd implements AutoCloseable {

  private static final int BUSY = 503;

  private final Mix mix;
  private final Stores stores;
  private final boolean patient;
  private final @Nullable Supply supply;
  private final Zipf busy;
  private final LongAdder turnedAway = new LongAdder();
  private final AtomicInteger turns = new AtomicInteger();

  /** @param supply of quotes to convert; null for people who convert none */
  private Crowd(Mix mix, Stores stores, @Nullable Supply supply, boolean patient) {
    this.patient = patient;
    this.mix = mix;
    this.stores = stores;
    this.supply = supply;
    this.busy = new Zipf(stores.count());
  }

  /** People to whom anything but what they asked for ends the measurement. */
  static Crowd of(Rig rig, Asked asked) throws SQLException {
    return new Crowd(asked.mix(), asked.stores(), supply(rig, asked), false);
  }

  /** People who may be told that the house is too busy, and are counted. */
  static Crowd patient(Rig rig, Asked asked) throws SQLException {
    return new Crowd(asked.mix(), asked.stores(), supply(rig, asked), true);
  }

  /** People who look at files. */
  static Crowd browsers(Stores stores) {
    return new Crowd(Mix.only(Operation.STATIC), stores, null, false);
  }

  private static @Nullable Supply supply(Rig rig, Asked asked) throws SQLException {
    return asked.mix().operations().contains(Operation.CONVERT)
        ? new Supply(asked.stores(), Reopening.of(rig.servers().postgres(), asked.database(), asked.since())) : null;
  }

  /** What is asked for next. */
  private record Wish(Operation operation, int store, int number, Request request) {}

  /** Another turn begins. */
  void nextTurn() throws SQLException {
    if (supply != null) {
      supply.nextTurn();
    }
  }

  /** How often somebody was told so far that the house is too busy. */
  long turnedAway() {
    return turnedAway.sum();
  }

  /** Callers by HTTP, straight to the processes that answer. */
  Crew.Hiring http(Map<Part, Integer> ports) {
    return thread -> new Http(ports, "", null, thread);
  }

  /** Callers by HTTP, through the front door. */
  Crew.Hiring http(FrontDoor door) {
    Map<Part, Integer> ports = new EnumMap<>(Map.of(Part.VERTICAL, door.port(), Part.ENGINES, door.port()));
    return thread -> new Http(ports, "." + door.domain(), door.trust(), thread);
  }

  /**
   * Callers that run the recorded statements.
   *
   * @param connections as whom each process enters the database
   */
  Crew.Hiring bare(Map<Operation, Recorded> recorded, Map<Part, Callable<Connection>> connections) {
    return thread -> new Bare(recorded, connections, thread);
  }

  @Override
  public void close() throws SQLException {
    if (supply != null) {
      supply.close();
    }
  }

  private abstract class Person implements Load.Caller {

    private final SplittableRandom chance;

    Person(int thread) {
      chance = new SplittableRandom(thread);
    }

    @Override
    public final boolean call() throws Exception {
      Operation operation = mix.next(chance);
      if (operation.inTurn()) {
        int turn = turns.getAndIncrement();
        ask(wish(operation, turn % stores.count() + 1, turn / stores.count()));
        return true;
      }
      if (operation != Operation.CONVERT || supply == null) {
        int store = busy.next(chance) + 1;
        ask(wish(operation, store, chance.nextInt(Integer.MAX_VALUE)));
        return true;
      }
      Supply.Taken taken = supply.take();
      if (taken != null) {
        ask(wish(operation, taken.store(), taken.number()));
      }
      return taken != null;
    }

    private Wish wish(Operation operation, int store, int number) {
      return new Wish(operation, store, number, operation.of(stores, store, number));
    }

    abstract void ask(Wish wish) throws Exception;
  }

  private final class Http extends Person {

    private final Map<Part, HttpConnection> connections = new EnumMap<>(Part.class);
    private final String domain;

    Http(Map<Part, Integer> ports, String domain, @Nullable SSLSocketFactory trust, int thread) throws IOException {
      super(thread);
      this.domain = domain;
      for (Operation operation : mix.operations()) {
        if (!connections.containsKey(operation.server())) {
          int port = ports.get(operation.server());
          connections.put(operation.server(), new HttpConnection(port, Duration.ZERO, trust, Stores.slug(1) + domain));
        }
      }
    }

    @Override
    void ask(Wish wish) throws Exception {
      Request request = wish.request();
      String host = domain.isEmpty() ? "localhost" : Stores.slug(wish.store()) + domain;
      Reply reply = connections.get(wish.operation().server())
          .glance(HttpConnection.request(request.method(), request.path(), host, request.token(), request.body()));
      if (reply.status() == BUSY && patient) {
        turnedAway.increment();
      } else if (reply.status() != wish.operation().status()) {
        throw new IllegalStateException(
            wish.operation().word() + " answered " + reply.status() + ": " + new String(reply.body(), StandardCharsets.UTF_8));
      }
    }

    @Override
    public void close() throws IOException {
      for (HttpConnection connection : connections.values()) {
        connection.close();
      }
    }
  }

  private final class Bare extends Person {

    private final Map<Part, Connection> open = new EnumMap<>(Part.class);
    private final Map<Operation, BareStatements> statements = new EnumMap<>(Operation.class);

    Bare(Map<Operation, Recorded> recorded, Map<Part, Callable<Connection>> connections, int thread) throws Exception {
      super(thread);
      for (Operation operation : mix.operations()) {
        if (!open.containsKey(operation.server())) {
          open.put(operation.server(), connections.get(operation.server()).call());
        }
        statements.put(operation, new BareStatements(open.get(operation.server()), recorded.get(operation)));
      }
    }

    @Override
    void ask(Wish wish) throws SQLException {
      int rows = statements.get(wish.operation()).run(wish.store(), wish.request().quote());
      if (rows == 0) {
        throw new IllegalStateException("The bare statements of " + wish.operation().word() + " found nothing");
      }
    }

    @Override
    public void close() throws SQLException {
      for (Connection connection : open.values()) {
        connection.close();
      }
    }
  }
}
