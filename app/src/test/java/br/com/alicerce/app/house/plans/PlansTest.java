package br.com.alicerce.app.house.plans;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.SourceText;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.construction.cotacoes.Cotacoes;
import br.com.alicerce.construction.cotacoes.FiltroCotacao;
import br.com.alicerce.construction.cotacoes.StatusCotacao;
import br.com.alicerce.construction.pedidos.FiltroPedido;
import br.com.alicerce.construction.pedidos.Pedidos;
import br.com.alicerce.construction.pedidos.VisaoPedido;
import br.com.alicerce.construction.permissoes.Alcance;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans of a day in a large store, where statements are planned for any values as {@code DatabaseLimits} has it. */
class PlansTest {

  private static final String MODULES = "(platform|eventing|identity|construction|relay|engines)/.*";

  /** What reads whole stores or months, and is meant to, when an operator asks for it. */
  private static final String OPERATORS = ".*/(rebuild|retention)/.*";

  private static LargeHouse house;
  private static PlanRule rule;
  private static List<RunPlan> plans;
  private static Set<String> lines;

  @BeforeAll
  static void live() throws SQLException, IOException {
    house = new LargeHouse();
    rule = new PlanRule(house.tables().stream().map(table -> table.substring(table.indexOf('.') + 1)).collect(Collectors.toSet()));
    house.writePlansDown();
    Machinery machinery = new Machinery(house);
    try (Application application = house.start()) {
      machinery.disturb();
      new Workday(application.httpPort().orElseThrow()).live();
      machinery.repair();
    }
    plans = house.plans();
    lines = plans.stream().map(RunPlan::line).collect(Collectors.toSet());
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
  }

  @Test
  void the_store_is_as_large_as_it_is_called() throws SQLException {
    assertThat(house.column("""
        select (select count(*) from construction.produtos where tenant_id = '%1$s') >= 20000
          and (select count(*) from construction.clientes where tenant_id = '%1$s') >= 50000
          and (select count(*) from construction.cotacoes where tenant_id = '%1$s') >= 500000""".formatted(house.store().id())))
        .containsExactly("t");
    assertThat(house.column(house.tables().stream()
        .map(table -> "select '%1$s' where (select count(*) from (select from %1$s limit 1000) as few) < 1000".formatted(table))
        .collect(Collectors.joining(" union all "))))
        .as("tables that the filling has left out, where a plan shows nothing").isEmpty();
  }

  @Test
  void every_statement_is_led_by_an_index_on_the_store_and_reads_little() {
    Map<String, Set<String>> faults = new TreeMap<>();
    plans.forEach(plan -> rule.faults(plan).forEach(fault ->
        faults.computeIfAbsent(plan.line(), _ -> new TreeSet<>()).add(fault)));
    assertThat(faults).isEmpty();
  }

  @Test
  void every_statement_that_is_written_was_run() throws SQLException {
    List<SourceText> sources = House.mainJava().stream()
        .filter(source -> source.path().matches(MODULES) && !source.path().matches(OPERATORS)).toList();
    List<WrittenSql> written = WrittenSql.of(sources, house.tables());
    assertThat(written).hasSizeGreaterThan(100);
    assertThat(written.stream().filter(sql -> lines.stream().noneMatch(sql::isIn)))
        .allMatch(sql -> sql.path().endsWith("/OneRoundTrip.java"), "is a part of every statement and no statement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"silva", "wolfsburg", "silva resende", "ninguem"})
  void quotes_and_orders_of_few_and_of_many_customers_are_the_newest_of_theirs(String words) throws SQLException {
    Paging page = new Paging(20, null);
    VisaoPedido all = new VisaoPedido(house.store().id(), Alcance.TODOS, Alcance.TODOS, Alcance.TODOS);
    try (Database vertical = house.pool(house.connections().roles().vertical())) {
      CurrentStore.run(house.store().id(), () -> vertical.read(session -> {
        assertThat(new Cotacoes().list(session, Instant.EPOCH, new FiltroCotacao(null, null, words), null, page))
            .extracting(quote -> quote.id().toString()).isEqualTo(newest("cotacoes", words, ""));
        assertThat(new Cotacoes().list(session, Instant.EPOCH, new FiltroCotacao(StatusCotacao.CANCELADA, null, words), null, page))
            .extracting(quote -> quote.id().toString()).isEqualTo(newest("cotacoes", words, "and status = 'cancelada'"));
        assertThat(new Pedidos().list(session, new FiltroPedido(null, null, words), all, page))
            .extracting(order -> order.id().toString()).isEqualTo(newest("pedidos", words, ""));
        return words;
      }));
    }
  }

  private static List<String> newest(String table, String words, String condition) {
    try {
      return house.column("""
          select id from construction.%1$s where tenant_id = '%2$s' %3$s and cliente_id in (
            select id from construction.clientes where tenant_id = '%2$s' and busca @@ to_tsquery('simple', '%4$s'))
          order by id desc limit 21""".formatted(table, house.store().id(), condition, words.replace(" ", " & ")));
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void every_exception_is_needed() {
    assertThat(PlanRule.EXCEPTIONS).allMatch(exception -> plans.stream().anyMatch(plan ->
        plan.nodes().stream().anyMatch(node -> rule.excuses(exception, plan, node))));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select count(*) from construction.cotacoes where total = 99",
      "select id from construction.cotacoes where numero = 4711",
      "select id from construction.clientes order by nome limit 20",
      "select max(seq) from eventing.event_outbox where seq < 4711",
      "select count(*) from construction.cotacoes where tenant_id = (select id from identity.tenant where slug = 'grande')"})
  void a_statement_that_is_not_led_by_the_store_or_reads_much_of_it_is_refused(String sql) throws SQLException, IOException {
    house.column(sql);
    assertThat(house.plans()).filteredOn(plan -> plan.line().equals(sql)).isNotEmpty()
        .allSatisfy(plan -> assertThat(rule.faults(plan)).isNotEmpty());
  }

  @Test
  void a_statement_that_was_not_run_is_named() throws SQLException {
    SourceText source = new SourceText("construction/src/main/java/Twin.java", """
        session.sql("select nome from construction.clientes where tenant_id = :tenant and nome = :nome");
        """);
    List<WrittenSql> written = WrittenSql.of(List.of(source), house.tables());
    assertThat(written).singleElement().satisfies(sql -> assertThat(lines).noneMatch(sql::isIn));
    assertThat(written.getFirst()).hasToString(
        "Twin.java: select nome from construction.clientes where tenant_id = :tenant and nome = :nome");
  }
}
