package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stock engine says of every product of the demo store is what the store's orders and movements add up to. */
class StockEngineAgainstOrdersTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Sao_Paulo"));

  private static DemoInstallation demo;
  private static StoreBooks books;
  private static StoreClient admin;

  @BeforeAll
  static void readTheBooks() {
    ToldDecisions.tell(DemoInstallation.shared(), TODAY);
    demo = DemoInstallation.shared();
    books = StoreBooks.read(demo.pipeline());
    admin = demo.as("admin");
  }

  @Test
  void the_demo_store_has_traded_enough_to_prove_something() {
    assertThat(books.products).hasSizeGreaterThan(300);
    assertThat(books.deliveries).hasSizeGreaterThan(1000);
  }

  @Test
  void every_product_has_the_figures_that_its_orders_and_movements_add_up_to() {
    Map<UUID, Map<String, @Nullable Object>> said = new LinkedHashMap<>();
    Map<UUID, Map<String, @Nullable Object>> added = new LinkedHashMap<>();
    for (StoreBooks.Product product : books.products.values()) {
      Map<String, @Nullable Object> expected = ExpectedFigures.of(books, product, TODAY).said();
      added.put(product.id, expected);
      said.put(product.id, said(product.id, expected, TODAY));
    }
    assertThat(said).containsExactlyEntriesOf(added);
  }

  @ParameterizedTest
  @ValueSource(ints = {ToldDecisions.IN_FORCE_DAYS_AGO, 100})
  void on_a_day_that_is_over_they_are_those_of_that_day_by_the_rules_in_force_then(int daysAgo) {
    LocalDate day = TODAY.minusDays(daysAgo);
    int step = 0;
    for (StoreBooks.Product product : books.products.values()) {
      boolean decided = books.decisions.stream().anyMatch(decision -> product.id.equals(decision.product()));
      if (decided || step++ % 4 == 0) {
        Map<String, @Nullable Object> expected = ExpectedFigures.of(books, product, day).said();
        assertThat(said(product.id, expected, day)).as("%s", product.id).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, ToldDecisions.IN_FORCE_DAYS_AGO, 100})
  void all_the_stock_together_comes_to_what_the_books_add_up_to(int daysAgo) {
    LocalDate day = TODAY.minusDays(daysAgo);
    Map<String, @Nullable Object> expected = ExpectedFigures.together(books, day);
    assertThat(said("summary", expected, day)).isEqualTo(expected);
  }

  @Test
  void of_the_days_before_the_store_opened_nothing_is_made_up() {
    StoreClient.Answer answer = admin.get("/api/v1/insights/stock/summary?as_of=" + TODAY.minusDays(400));
    assertThat(answer.json()).containsEntry("reason", "UNKNOWN_BALANCE").containsEntry("stock_value_at_price", null);
    assertThat(admin.get("/api/v1/insights/stock/alerts?as_of=" + TODAY.minusDays(400)).status()).isEqualTo(422);
  }

  @Test
  void the_classes_follow_the_value_that_was_delivered() {
    List<String> said = admin.all("/api/v1/insights/stock/abc?as_of=" + TODAY + "&").stream()
        .map(item -> item.get("product_id") + " " + item.get("net_value") + " " + item.get("abc_class"))
        .toList();
    assertThat(said).containsExactlyElementsOf(classesByTheBook());
    for (String letter : List.of(" A", " B", " C")) {
      assertThat(said).anyMatch(line -> line.endsWith(letter));
    }
  }

  @Test
  void every_balance_is_the_sum_of_its_movements() {
    assertThat(books.products.values()).allSatisfy(product -> {
      assertThat(product.moved).isEqualTo(product.balance);
      assertThat(product.movedReserved).isEqualTo(product.balanceReserved);
    });
  }

  @Test
  void what_is_reserved_is_what_open_orders_wait_for() {
    assertThat(books.products.values())
        .allSatisfy(product -> assertThat(product.openReservations).isEqualTo(product.balanceReserved))
        .anySatisfy(product -> assertThat(product.openReservations).isPositive());
  }

  @Test
  void document_numbers_have_no_holes() {
    for (String table : List.of("cotacoes", "pedidos")) {
      List<Long> numbers = StoreBooks.numbers(demo.pipeline(), table);
      assertThat(numbers).hasSizeGreaterThan(100)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }

  @Test
  void every_event_is_kept_published_and_applied_and_none_is_a_dead_letter() {
    Pipeline.Position position = demo.pipeline().position();
    assertThat(position.lastSeq()).isGreaterThan(1000);
    assertThat(position).isEqualTo(new Pipeline.Position(
        position.lastSeq(), position.lastSeq(), position.lastSeq(), position.lastSeq(), 0));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> said(Object what, Map<String, @Nullable Object> asked, LocalDate day) {
    StoreClient.Answer answer = admin.get("/api/v1/insights/stock/" + what + "?as_of=" + day);
    assertThat(answer.status()).isEqualTo(200);
    var inputs = (Map<String, @Nullable Object>) answer.json().get("inputs");
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    asked.keySet().forEach(name -> {
      Object value = answer.json().containsKey(name) ? answer.json().get(name) : inputs.get(name);
      said.put(name, value instanceof Number number ? Long.valueOf(number.longValue()) : value);
    });
    return said;
  }

  private static List<String> classesByTheBook() {
    Map<UUID, Long> cents = new HashMap<>();
    books.products.keySet().forEach(id -> cents.put(id, 0L));
    books.deliveries.stream()
        .filter(delivered -> !delivered.day().isAfter(TODAY) && delivered.day().isAfter(TODAY.minusDays(90)))
        .forEach(delivered -> cents.merge(delivered.product(), delivered.cents(), Long::sum));
    List<UUID> order = new ArrayList<>(cents.keySet());
    order.sort(Comparator.comparing((UUID id) -> -cents.get(id)).thenComparing(UUID::toString));
    long total = cents.values().stream().mapToLong(Long::longValue).sum();
    long ahead = 0;
    List<String> lines = new ArrayList<>();
    for (UUID id : order) {
      String letter = ahead * 100 < total * 80 ? "A" : ahead * 100 < total * 95 ? "B" : "C";
      lines.add(id + " " + BigDecimal.valueOf(cents.get(id), 2) + " " + letter);
      ahead += cents.get(id);
    }
    return lines;
  }
}
