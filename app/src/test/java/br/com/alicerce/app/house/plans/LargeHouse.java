package br.com.alicerce.app.house.plans;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.house.catalog.MigratedDatabase;
import br.com.alicerce.app.ops.Ops;
import br.com.alicerce.app.ops.DiskSpace;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.process.Ports;
import br.com.alicerce.app.process.ProcessRole;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.testing.TestRedis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A house with one large store, filled once by set-wise SQL, whose PostgreSQL writes down every plan that it runs. */
final class LargeHouse implements AutoCloseable {

  static final String SLUG = "grande";
  static final String PASSWORD = "só para planos";

  private static final String DATABASE = "alicerce";
  private static final int SMALL_STORES = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Login MIGRATOR = login("migrator");

  private final Path directory = Files.createTempDirectory("alicerce-plans-");
  private final PostgresServer postgres = PostgresServer.temporary(Map.ofEntries(
      Map.entry("shared_buffers", "256MB"), Map.entry("max_wal_size", "4GB"), Map.entry("wal_level", "minimal"),
      Map.entry("max_wal_senders", "0"), Map.entry("synchronous_commit", "off"), Map.entry("autovacuum", "off"),
      Map.entry("logging_collector", "on"), Map.entry("log_destination", "jsonlog"), Map.entry("log_directory", directory.toString()),
      Map.entry("log_filename", "plans"), Map.entry("log_rotation_size", "0"), Map.entry("log_rotation_age", "0")));
  private final PlanLog log = new PlanLog(directory.resolve("plans.json"));
  private final Connections connections;
  private final KeyFiles keys;
  private final Store store;
  private final List<UUID> smallStores;

  LargeHouse() throws SQLException, IOException {
    sql("postgres", "create role " + MIGRATOR.user() + " login createrole password '" + MIGRATOR.password() + "'");
    sql("postgres", "create database " + DATABASE + " owner " + MIGRATOR.user());
    DatabaseRoles roles = new DatabaseRoles(login("vertical"), login("relay"), login("engines"), login("monitor"));
    connections = new Connections(postgres.url(DATABASE), MIGRATOR, roles, TestRedis.url());
    Installation.migrate(connections);
    keys = new KeyFiles(directory.resolve("signing.json"), directory.resolve("jwks.json"));
    new SigningKeys(keys.signing(), keys.publicKeys(), CLOCK).ensure();
    store = open();
    smallStores = fill();
  }

  /** The large store. */
  Store store() {
    return store;
  }

  /** Small ones beside it, each with 5,000 events. */
  List<UUID> smallStores() {
    return smallStores;
  }

  Connections connections() {
    return connections;
  }

  /** All roles in one process, of which every plan is written down from now on. */
  Application start() {
    return Application.start(new Application.Settings(
        EnumSet.allOf(ProcessRole.class), connections, keys, new Ports("127.0.0.1", 0, 0), HttpSettings.loopback(), "", Duration.ZERO,
        new Ops.Settings(new DiskSpace.Here(directory), new OperatorPassword(directory.resolve("operator"))), CLOCK));
  }

  /** The module of stores and people, for what only the operator does. */
  Identity identity(Database vertical) {
    SigningKeys signing = new SigningKeys(keys.signing(), keys.publicKeys(), CLOCK);
    return new Identity(vertical, signing, keys.publicKeys(), HttpSettings.loopback(), CLOCK);
  }

  /** A pool of a role. */
  Database pool(Login role) {
    return Database.open("plans", connections.as(role), DatabaseLimits.forRequests().withConnections(2));
  }

  /** Every plan that was run since this was last asked. */
  List<RunPlan> plans() throws IOException, SQLException {
    String mark = UUID.randomUUID().toString();
    column("select '" + mark + "'");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<List<RunPlan>> plans = log.until(mark);
      if (plans.isPresent()) {
        return plans.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("The server does not write down its plans");
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** Has sessions that begin from now on write down their plans. */
  void writePlansDown() throws SQLException {
    set("session_preload_libraries = 'auto_explain'");
    set("auto_explain.log_min_duration = 0");
    set("auto_explain.log_format = 'json'");
    set("auto_explain.log_analyze = on");
    set("auto_explain.log_timing = off");
    set("auto_explain.log_nested_statements = on");
  }

  /** As the superuser, who is bound by no policy. */
  void sql(String statements) throws SQLException {
    sql(DATABASE, statements);
  }

  /** The tables that hold rows of stores, as {@code schema.table}; of partitions those that hold any. */
  Set<String> tables() throws SQLException {
    return Set.copyOf(column("""
        select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and (not c.relispartition or c.reltuples > 0)
          and c.relnamespace::regnamespace::text in ('platform', 'eventing', 'identity', 'construction', 'engines')
          and c.relname not in ('snapshot', 'snapshot_part', 'retained_stream') -- an operator's, a row or two a store"""));
  }

  /** The first column of what a query of the superuser's answers. */
  List<String> column(String query) throws SQLException {
    try (Connection connection = postgres.connect(DATABASE)) {
      return MigratedDatabase.column(connection, query);
    }
  }

  private void set(String setting) throws SQLException {
    sql("alter database " + DATABASE + " set " + setting);
  }

  private void sql(String database, String statements) throws SQLException {
    try (Connection connection = postgres.connect(database); Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  private Store open() {
    try (Database vertical = pool(connections.roles().vertical())) {
      Operator operator = identity(vertical).operator();
      NewStore wanted = new NewStore(SLUG, "Loja Grande", null, new Branding(null, "#9a3412", "#44403c", List.of()));
      Store opened = operator.createStore(wanted, "Ana", "admin@grande.test", PASSWORD).orThrow();
      hire(operator, "vendedor", Set.of(Role.VENDEDOR));
      hire(operator, "motorista", Set.of(Role.MOTORISTA));
      hire(operator, "ambos", Set.of(Role.VENDEDOR, Role.MOTORISTA));
      return opened;
    }
  }

  private static void hire(Operator operator, String name, Set<Role> roles) {
    operator.createUser(SLUG, name, name + "@grande.test", roles, PASSWORD).orThrow();
  }

  private List<UUID> fill() throws SQLException, IOException {
    List<UUID> small = Stream.generate(UUID::randomUUID).limit(SMALL_STORES).toList();
    sql("""
        create schema filling;
        create table filling.store as
        select tenant_id as id, 20000::bigint as products, 50000::bigint as customers, 500000::bigint as quotes, 100000::bigint as orders,
          min(id::text) filter (where name = 'vendedor')::uuid as seller, min(id::text) filter (where name = 'motorista')::uuid as driver
        from identity.users group by tenant_id
        """);
    for (UUID id : small) {
      sql("insert into filling.store values ('%s', 5000, 6000, 5000, 3000, gen_random_uuid(), gen_random_uuid())".formatted(id));
    }
    try (InputStream text = LargeHouse.class.getResourceAsStream("/plans/fill.sql")) {
      sql(new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("${now}", Long.toString(CLOCK.millis())));
    }
    return small;
  }

  private static Login login(String role) {
    return new Login("alicerce_" + role, "only-for-plans");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
