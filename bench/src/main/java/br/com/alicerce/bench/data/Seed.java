package br.com.alicerce.bench.data;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.passwords.Passwords;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A database of so many stores, made once and kept under a name of its own; what is measured is a copy of it, the same in each run,
 * whatever the run before has written.
 */
public record Seed(int stores, int quotesPerStore) {

  /** Of everybody in every store. */
  public static final String PASSWORD = "only-for-the-bench";

  private static final String COUNTING = "Counting what is there, for the planner…";
  private static final Duration HISTORY = Duration.ofDays(302);
  private static final int CHUNK_OF_QUOTES = 10_000;
  private static final int AT_ONCE = 2;
  private static final int CALM_LOOKS = 4;
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /**
   * Replaces the database of these connections by a copy of the seed, which is made when it is not there yet.
   *
   * @param engines runs the engines on the new stores until they have applied everything; of the stock engine alone the facts are made
   *     with the stores
   * @param progress told of what takes over a second
   */
  public void copyTo(PostgresServer server, Connections connections, Engines engines, Consumer<String> progress)
      throws IOException, SQLException {
    String database = nameIn(connections);
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      if (!exists(statement, name())) {
        make(server, connections, progress);
        progress.accept("Having the engines apply what has happened in them…");
        try (AutoCloseable _ = engines.start(connections)) {
          awaitApplied(server, connections);
        } catch (IOException | SQLException | RuntimeException failed) {
          throw failed;
        } catch (Exception failed) {
          throw new SQLException(failed);
        }
        progress.accept(COUNTING);
        cleanUp(server, connections);
        progress.accept("Keeping them for the next run…");
        statement.execute("alter database " + database + " rename to " + name());
      }
      progress.accept("Copying " + stores + " stores…");
      statement.execute("drop database if exists " + database);
      statement.execute("create database " + database + " template " + name() + " strategy file_copy owner "
          + connections.migrator().user());
      statement.execute("checkpoint");
    }
  }

  private String name() {
    return "seed_" + stores + "_" + quotesPerStore;
  }

  private void make(PostgresServer server, Connections connections, Consumer<String> progress) throws SQLException {
    String database = nameIn(connections);
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute("drop database if exists " + database);
      statement.execute("create database " + database + " owner " + connections.migrator().user());
    }
    Installation.migrate(connections);
    try (Connection superuser = server.connect(nameIn(connections)); Statement statement = superuser.createStatement()) {
      statement.execute("alter table construction.itens_cotacao disable trigger keep_sent_quote_items_inserted");
      fill(server, database, progress);
      statement.execute("alter table construction.itens_cotacao enable trigger keep_sent_quote_items_inserted");
    }
    progress.accept(COUNTING);
    cleanUp(server, connections);
  }

  /** Removes dead rows and counts the living, so that nobody has to while something is measured. */
  public static void cleanUp(PostgresServer server, Connections connections) throws SQLException {
    try (Connection superuser = server.connect(nameIn(connections)); Statement statement = superuser.createStatement()) {
      statement.execute("vacuum (analyze, freeze)");
      statement.execute("checkpoint");
    }
  }

  /**
   * Waits until the engines that run have applied everything, and have looked calm for some seconds: every store has as many engines as
   * the one with the most, and each of them is at the store's last event.
   *
   * @throws IllegalStateException when they have not within half an hour
   */
  public static void awaitApplied(PostgresServer server, Connections connections) throws SQLException, InterruptedException {
    try (Connection superuser = server.connect(nameIn(connections)); Statement statement = superuser.createStatement()) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      for (int calm = 0; calm < CALM_LOOKS; Thread.sleep(LOOK)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The engines have not applied everything within " + PATIENCE);
        }
        try (var row = statement.executeQuery("""
            select 1 from eventing.tenant_stream s
            left join (select tenant_id, count(*) as engines, min(seq) as seq from engines.engine_offset group by 1) o using (tenant_id)
            where o.seq is distinct from s.last_seq
              or o.engines < (select max(n) from (select count(*) as n from engines.engine_offset group by tenant_id) most)
            limit 1
            """)) {
          calm = row.next() ? 0 : calm + 1;
        }
      }
    }
  }

  /** Starts the engines on a database; closed, they stop. */
  @FunctionalInterface
  public interface Engines {

    /** Starts them. */
    AutoCloseable start(Connections database) throws IOException;
  }

  private void fill(PostgresServer server, String database, Consumer<String> progress) throws SQLException {
    StoresSql sql = new StoresSql();
    Instant begin = Clock.systemUTC().instant().minus(HISTORY).truncatedTo(ChronoUnit.DAYS);
    String hash = new Passwords(new HashingQueue()).hash(PASSWORD).orThrow().text();
    int chunk = Math.clamp(CHUNK_OF_QUOTES / quotesPerStore, 1, 100);
    AtomicInteger next = new AtomicInteger(1);
    List<Future<?>> parts = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int part = 0; part < AT_ONCE; part++) {
        parts.add(executor.submit(() -> {
          try (Connection connection = server.connect(database)) {
            sql.begin(connection);
            for (int first = next.getAndAdd(chunk); first <= stores; first = next.getAndAdd(chunk)) {
              int last = Math.min(first + chunk - 1, stores);
              sql.make(connection, first, last, quotesPerStore, begin, hash);
              progress.accept("Made stores " + first + " to " + last + " of " + stores + ", each with " + quotesPerStore + " quotes");
            }
          }
          return null;
        }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (ExecutionException failed) {
      throw new SQLException("The stores could not be made: " + failed.getCause().getMessage(), failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", interrupted);
    }
  }

  static String nameIn(Connections connections) {
    return connections.databaseUrl().substring(connections.databaseUrl().lastIndexOf('/') + 1);
  }

  private static boolean exists(Statement statement, String database) throws SQLException {
    try (var result = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
      return result.next();
    }
  }
}
