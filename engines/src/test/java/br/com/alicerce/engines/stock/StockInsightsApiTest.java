package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.InsightsServer.inputs;
import static br.com.alicerce.engines.InsightsServer.items;
import static br.com.alicerce.engines.InsightsServer.names;
import static br.com.alicerce.engines.worker.History.line;
import static br.com.alicerce.engines.worker.History.moved;
import static br.com.alicerce.engines.worker.History.product;
import static br.com.alicerce.engines.worker.History.reserved;
import static br.com.alicerce.engines.worker.History.sale;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.engines.InsightsServer;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockInsightsApiTest {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T18:00:00Z"), ZoneOffset.UTC);

  private static StoresOfTest stores;
  private static InsightsServer server;

  private final UUID store = UUID.randomUUID();
  private final UUID cement = UUID.randomUUID();
  private final UUID sand = UUID.randomUUID();
  private final UUID tile = UUID.randomUUID();

  @BeforeAll
  static void serve() {
    stores = new StoresOfTest();
    server = new InsightsServer(StockRoutes.of(stores.engines(), CLOCK, ZONE));
  }

  @AfterAll
  static void close() {
    server.close();
    stores.close();
  }

  @Test
  void a_product_shows_its_figures_and_the_numbers_they_rest_on() {
    tellHistory();
    Map<String, Object> answer = getMap("stock/" + cement);
    assertThat(answer)
        .containsEntry("product_id", cement.toString())
        .containsEntry("name", "Cimento CP II")
        .containsEntry("on_hand", "20.000")
        .containsEntry("reserved", "0.000")
        .containsEntry("average_daily", "10.000")
        .containsEntry("minimum", "84.000")
        .containsEntry("maximum", "140.000")
        .containsEntry("suggested", "120.000")
        .containsEntry("days_of_cover", 2L)
        .containsEntry("risk", "high")
        .containsEntry("reason", "BELOW_MINIMUM")
        .containsEntry("abc_class", "A")
        .containsEntry("as_of", "2026-03-31")
        .containsEntry("lag_seconds", 0L);
    assertThat(((Number) answer.get("as_of_seq")).longValue()).isEqualTo(stores.outboxSize(store));
    assertThat(inputs(answer))
        .containsEntry("sold_quantity", "900.000")
        .containsEntry("sale_count", 90L)
        .containsEntry("window_days", 90L)
        .containsEntry("pack_size", "1.000");
    assertThat(answer.get("explanation").toString()).isEqualTo(
        "Saldo 20 abaixo do mínimo 84: vende em média 10 por dia e o fornecedor leva 7 dias. Sugestão: comprar 120.");
  }

  @Test
  void alone_a_product_has_the_class_that_it_has_among_all() {
    tell(TODAY.minusDays(90), product(cement, "Cimento"), product(sand, "Areia"), sale(line(sand, "10.000", "9999.00")));
    tell(TODAY.minusDays(89), sale(line(cement, "1.000", "1.00")));
    assertThat(items(getMap("stock/abc"))).extracting(each -> each.get("name") + " " + each.get("abc_class"))
        .containsExactly("Cimento A", "Areia C");
    assertThat(getMap("stock/" + cement)).as("sand was sold the day before the window").containsEntry("abc_class", "A");
    assertThat(getMap("stock/" + sand)).containsEntry("abc_class", "C");
    tell(TODAY, product(tile, "Piso"), sale(line(tile, "10.000", "9999.00")));
    assertThat(getMap("stock/" + cement)).as("tiles were sold on the window's last day").containsEntry("abc_class", "C");
    assertThat(getMap("stock/" + tile)).containsEntry("abc_class", "A");
  }

  @Test
  void without_history_nothing_is_guessed() {
    tell(TODAY.minusDays(3), product(cement, "Cimento"), moved(cement, "5.000", "5.000"));
    Map<String, Object> answer = getMap("stock/" + cement);
    assertThat(answer)
        .containsEntry("on_hand", "5.000").containsEntry("minimum", null).containsEntry("average_daily", null)
        .containsEntry("days_of_cover", null).containsEntry("risk", null).containsEntry("suggested", null)
        .containsEntry("reason", "INSUFFICIENT_HISTORY");
    assertThat(inputs(answer)).containsEntry("window_days", 4L);
  }

  @Test
  void alerts_come_the_most_urgent_first_and_in_stretches_that_fit_together() {
    tellHistory();
    Map<String, Object> all = getMap("stock/alerts");
    assertThat(names(all)).containsExactly("Cimento CP II", "Areia média", "Areia média", "Piso fora de linha", "Piso fora de linha");
    assertThat(items(all)).extracting(item -> item.get("reason"))
        .containsExactly("BELOW_MINIMUM", "OUT_OF_STOCK", "BELOW_MINIMUM", "EXCESS", "DEAD_STOCK");
    assertThat(items(all)).extracting(item -> item.get("priority")).containsExactly("high", "low", "low", "low", "low");
    assertThat(all).containsEntry("next_cursor", null).containsKeys("as_of_seq", "lag_seconds");

    Map<String, Object> first = getMap("stock/alerts?limit=2");
    assertThat(names(first)).as("a product's alerts are not parted").containsExactly("Cimento CP II");
    Map<String, Object> rest = getMap("stock/alerts?limit=2&cursor=" + first.get("next_cursor"));
    assertThat(names(rest)).containsExactly("Areia média", "Areia média");
    Map<String, Object> end = getMap("stock/alerts?limit=2&cursor=" + rest.get("next_cursor"));
    assertThat(names(end)).containsExactly("Piso fora de linha", "Piso fora de linha");
    assertThat(end).containsEntry("next_cursor", null);
  }

  @Test
  void a_product_the_store_no_longer_sells_alerts_nobody() {
    tellHistory();
    tell(TODAY, new ProductChanged(cement, null, "Cimento CP II", "SC", null, null, new BigDecimal("32.00"), false));
    assertThat(names(getMap("stock/alerts"))).doesNotContain("Cimento CP II").contains("Areia média");
    assertThat(names(getMap("stock/replenishment"))).containsExactly("Areia média");
    assertThat(getMap("stock/" + cement)).containsEntry("active", false);
  }

  @Test
  void replenishment_lists_what_to_buy_and_classes_what_carries_the_sales() {
    tellHistory();
    Map<String, Object> toBuy = getMap("stock/replenishment");
    assertThat(names(toBuy)).containsExactly("Cimento CP II", "Areia média");
    assertThat(items(toBuy)).extracting(item -> item.get("suggested")).as("whole sacks").containsExactly("120.000", "1.000");
    Map<String, Object> classes = getMap("stock/abc");
    assertThat(names(classes)).first().isEqualTo("Cimento CP II");
    assertThat(items(classes).getFirst()).containsEntry("abc_class", "A").containsEntry("net_value", "28800.00");
    assertThat(items(classes).getFirst().get("explanation").toString()).contains("R$ 28.800,00");
    assertThat(items(classes).getLast()).containsEntry("abc_class", "C");
  }

  @Test
  void an_earlier_day_can_be_asked_for_and_a_day_that_is_none_is_refused() {
    tellHistory();
    Map<String, Object> earlier = getMap("stock/" + cement + "?as_of=2026-03-01");
    assertThat(earlier).containsEntry("as_of", "2026-03-01");
    assertThat(inputs(earlier)).containsEntry("sold_quantity", "600.000");
    for (String nonsense : List.of("ontem", "2026-02-30", "9999-01-01", "")) {
      HttpResponse<String> refused = get("stock/alerts?as_of=" + nonsense);
      assertThat(refused.statusCode()).as(nonsense).isEqualTo(422);
      assertThat(refused.body()).contains("\"as_of\"");
    }
  }

  @Test
  void who_does_not_keep_the_stock_is_refused() {
    for (Role role : Role.values()) {
      boolean may = role == Role.ADMIN || role == Role.ESTOQUISTA;
      for (String path : List.of("stock/alerts", "stock/replenishment", "stock/abc", "stock/summary", "fragments/stock-alerts",
          "fragments/stock-summary")) {
        assertThat(server.get("" + path, store, role).statusCode()).as("%s %s", role, path).isEqualTo(may ? 200 : 403);
      }
      assertThat(server.get("stock/" + cement, store, role).statusCode()).as("%s", role).isEqualTo(may ? 404 : 403);
    }
  }

  @Test
  void a_product_of_another_store_is_not_here() {
    tellHistory();
    UUID other = UUID.randomUUID();
    assertThat(server.get("stock/" + cement, other, Role.ADMIN).statusCode()).isEqualTo(404);
    assertThat(server.get("stock/alerts", other, Role.ADMIN).body()).doesNotContain("Cimento").contains("\"items\":[]");
    assertThat(get("stock/not-a-uuid").statusCode()).isEqualTo(404);
  }

  @Test
  void an_answer_says_how_far_behind_it_is() {
    tell(TODAY.minusDays(3), product(cement, "Cimento"), moved(cement, "5.000", "5.000"));
    stores.append(store, moved(cement, "1.000", "6.000"));
    stores.age(store, 3_600);
    Map<String, Object> answer = getMap("stock/" + cement);
    assertThat(answer).containsEntry("as_of_seq", 2L);
    assertThat(((Number) answer.get("lag_seconds")).longValue()).isBetween(3_600L, 3_700L);
    assertThat(get("fragments/stock-alerts").body()).containsPattern("Números de 6[01] min atrás");
  }

  @Test
  void the_fragment_is_html_for_people_with_every_name_escaped() {
    tellHistory();
    tell(TODAY, product(sand, "<script>alert('areia')</script>"));
    HttpResponse<String> fragment = get("fragments/stock-alerts");
    assertThat(fragment.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(fragment.body())
        .contains("Cimento CP II", "Abaixo do mínimo", "Sugestão: comprar 120", "Parado", "&lt;script&gt;")
        .doesNotContain("<script>", "<html");
  }

  @Test
  void a_store_without_alerts_is_told_so() {
    assertThat(get("fragments/stock-alerts").body()).contains("Nenhum aviso de estoque agora.").doesNotContain("<table");
  }

  /** Cement sells ten a day and runs low; sand is gone and hardly sold; tiles lie dead. */
  private void tellHistory() {
    LocalDate first = TODAY.minusDays(89);
    tell(first, product(cement, "Cimento CP II"), moved(cement, "920.000", "920.000"),
        product(sand, "Areia média"), moved(sand, "1.000", "1.000"),
        product(tile, "Piso fora de linha"), moved(tile, "40.000", "40.000"));
    BigDecimal left = new BigDecimal("920.000");
    for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
      left = left.subtract(new BigDecimal("10.000"));
      tell(day, reserved(cement, "10.000", left.add(BigDecimal.TEN).toPlainString(), "10.000"),
          reserved(cement, "-10.000", left.add(BigDecimal.TEN).toPlainString(), "0.000"),
          moved(cement, "-10.000", left.toPlainString()), sale(line(cement, "10.000", "320.00")));
    }
    tell(first, moved(sand, "-1.000", "0.000"), sale(line(sand, "1.000", "90.00")));
  }

  /** Told and applied. */
  private void tell(LocalDate day, Event... events) {
    stores.append(store, day.atTime(12, 0).atZone(ZONE).toInstant(), events);
    stores.apply(store, new StockEngine(ZONE));
  }

  private Map<String, Object> getMap(String path) {
    return InsightsServer.fields(server.get(path, store, Role.ESTOQUISTA));
  }

  private HttpResponse<String> get(String path) {
    return server.get(path, store, Role.ESTOQUISTA);
  }
}
