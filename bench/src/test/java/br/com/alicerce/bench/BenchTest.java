package br.com.alicerce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.bench.data.Reopening;
import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Figures;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.bench.scenario.Operation;
import br.com.alicerce.bench.scenario.RequestScenario;
import br.com.alicerce.bench.scenario.Way;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tiny run: that the stores are whole and the figures sane, never how fast anything was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchTest {

  private static final int STORES = 3;
  private static final int QUOTES = 50;
  private static final Duration SHORT = Duration.ofMillis(300);

  private Rig rig;

  /** What the rig's stores were copied from: no other test's requests are in it. */
  private Connections made;

  @BeforeAll
  void start() throws IOException, SQLException {
    rig = Rig.start(null, new Seed(STORES, QUOTES), _ -> {});
    Connections copy = rig.connections();
    made = new Connections(copy.databaseUrl().replaceFirst("[^/]+$", "seed_" + STORES + "_" + QUOTES),
        copy.migrator(), copy.roles(), copy.redisUrl());
  }

  @AfterAll
  void stop() {
    rig.close();
  }

  @Test
  void the_stores_that_were_made_by_sets_keep_the_rules_of_the_house() throws SQLException {
    assertThat(rows(made, """
        select count(*), count(distinct tenant_id) from construction.cotacoes
        """)).containsExactly(STORES * QUOTES + "," + STORES);
    assertThat(rows(made, """
        select tenant_id from eventing.tenant_stream s
        where (select (count(*), min(seq), max(seq)) from eventing.event_outbox o where o.tenant_id = s.tenant_id)
            is distinct from (last_seq, 1::bigint, last_seq)
          or last_seq <> (select published_seq from eventing.relay_cursor c where c.tenant_id = s.tenant_id)
          or last_cotacao <> (select max(numero) from construction.cotacoes c where c.tenant_id = s.tenant_id)
          or last_pedido <> (select max(numero) from construction.pedidos p where p.tenant_id = s.tenant_id)
          or last_pedido <> (select count(*) from construction.pedidos p where p.tenant_id = s.tenant_id)
        """)).as("numbers and sequences without holes").isEmpty();
    assertThat(rows(made, """
        select produto_id from construction.estoque e
        where (fisico, reservado) is distinct from (select (sum(delta), sum(delta_reservado)) from construction.movimentos m
            where m.tenant_id = e.tenant_id and m.produto_id = e.produto_id)
          or reservado <> (select coalesce(sum(quantidade), 0) from construction.itens_pedido i
            join construction.pedidos p on p.tenant_id = i.tenant_id and p.id = i.pedido_id and p.status = 'pendente'
            where i.tenant_id = e.tenant_id and i.produto_id = e.produto_id)
        """)).as("the ledger is the balance, the reservations are the open orders").isEmpty();
    assertThat(rows(made, "select id from construction.cotacoes where status = 'convertida'")).hasSize(STORES * QUOTES / 10);
  }

  @Test
  void another_generator_is_told_how_to_ask() throws Exception {
    Matcher said = Pattern.compile("\\$\\(cat (\\S+)\\)\" '(http:\\S+)'").matcher(Invitation.to(rig));
    assertThat(said.find()).isTrue();
    Path token = Path.of(said.group(1));
    assertThat(Files.getPosixFilePermissions(token)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest asked = HttpRequest.newBuilder(URI.create(said.group(2)))
          .header("Authorization", "Bearer " + Files.readString(token)).build();
      HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValueAsLong("Content-Length")).as("in one piece").isPresent();
    }
  }

  @Test
  void what_the_engines_know_of_them_is_what_they_fold_from_the_outbox() throws SQLException {
    String facts = """
        select product_id, code, name, unit, category, base_price, active, on_hand, reserved, first_movement_date, dated_since, mismatches,
          (select string_agg(day || ' ' || delta || ' ' || reserved_delta, ';' order by day)
            from engines.stock_daily_movement d where d.tenant_id = p.tenant_id and d.product_id = p.product_id),
          (select string_agg(day || ' ' || active, ';' order by day)
            from engines.stock_product_before b where b.tenant_id = p.tenant_id and b.product_id = p.product_id and base_price is null),
          (select string_agg(day || ' ' || quantity || ' ' || deliveries || ' ' || net_value, ';' order by day)
            from engines.stock_daily_sale d where d.tenant_id = p.tenant_id and d.product_id = p.product_id)
        from engines.stock_product p order by tenant_id, product_id
        """;
    List<String> asMade = rows(made, facts);
    try (Database role = open(made.roles().engines()); Database migrator = open(made.migrator())) {
      Rebuild rebuild = new Rebuild(migrator, role);
      for (String store : rows(made, "select id from identity.tenant")) {
        Engines.all(ZoneId.of("America/Sao_Paulo")).forEach(engine ->
            assertThat(rebuild.exchange(UUID.fromString(store), engine, new From.Earliest(), _ -> {}))
                .isInstanceOf(Rebuilt.Exchanged.class));
      }
    }
    assertThat(asMade).hasSize(STORES * 60);
    assertThat(rows(made, facts)).isEqualTo(asMade);
  }

  private Database open(DatabaseRoles.Login login) {
    return Database.open("rebuild", made.as(login), DatabaseLimits.forRequests());
  }

  @Test
  void a_read_and_a_write_are_measured_beside_their_bare_statements() throws Exception {
    sane(measure(Operation.GET), 1);
    sane(measure(Operation.CREATE), 3);
    Stores stores = rig.stores(rig.connections());
    assertThat(rows("select count(distinct tenant_id) from construction.cotacoes where numero > " + QUOTES))
        .as("the load, and the bare statements, went to many stores").containsExactly(String.valueOf(stores.count()));
    assertThat(rows("""
        select tenant_id from eventing.tenant_stream s where last_seq <> (
          select count(*) from eventing.event_outbox o where o.tenant_id = s.tenant_id)
        """)).as("what ran bare was the whole transaction").isEmpty();
  }

  @Test
  void approved_quotes_never_run_out_because_those_that_were_converted_are_approved_again() throws Exception {
    Instant since = Clock.systemUTC().instant();
    String approved = "select count(*) from construction.cotacoes where status = 'aprovada'";
    List<String> before = rows(approved);
    String orders = "select count(*), (select count(*) from construction.itens_pedido) from construction.pedidos";
    List<String> placed = rows(orders);
    sane(measure(Operation.CONVERT), 8);
    assertThat(rows(approved)).isEqualTo(before);
    assertThat(rows(orders)).as("orders, and their lines").isEqualTo(placed);
    assertThat(rows("select 1 from eventing.event_outbox where type = 'order_created' and appended_at > now() - interval '1 minute'"))
        .as("conversions that were measured").hasSizeGreaterThan(STORES * QUOTES / 5);
    try (Reopening reopening = Reopening.of(rig.servers().postgres(), rig.connections(), since)) {
      assertThat(reopening.run()).as("left by the measurement").isZero();
    }
  }

  private Figures measure(Operation operation) throws Exception {
    return new RequestScenario(operation.word(), Mix.only(operation)).run(rig, Way.STRAIGHT, 2, SHORT);
  }

  private static void sane(Figures figures, double roundTrips) {
    for (String name : List.of("requests_per_second", "p50_ms", "floor_requests_per_second", "quiet_mean_ms")) {
      assertThat(figures.values().get(name)).as(name).isPositive();
    }
    assertThat(figures.values()).containsEntry("round_trips", roundTrips);
    assertThat(figures.values().get("calm_idle")).as("share of the cores that slept").isBetween(0.0, 1.0);
    assertThat(figures.values().get("p50_ms")).isLessThanOrEqualTo(figures.values().get("p99_ms"));
    assertThat(figures.values().get("thousand_to_ten")).as("there are no ten among three").isNaN();
    assertThat(figures.json()).containsEntry("cpu_ms_nginx", null)
        .containsKeys("cpu_ms_app", "calm_cpu_ms_app", "cpu_ms_db", "ratio_to_floor");
  }

  private List<String> rows(String sql) throws SQLException {
    return rows(rig.connections(), sql);
  }

  private static List<String> rows(Connections database, String sql) throws SQLException {
    try (Connection migrator = DriverManager.getConnection(
            database.databaseUrl(), database.migrator().user(), database.migrator().password());
        Statement statement = migrator.createStatement(); var result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          columns.add(result.getString(column));
        }
        rows.add(String.join(",", columns.stream().map(String::valueOf).toList()));
      }
      return rows;
    }
  }
}
