package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.worker.History.line;
import static br.com.alicerce.engines.worker.History.moved;
import static br.com.alicerce.engines.worker.History.product;
import static br.com.alicerce.engines.worker.History.reserved;
import static br.com.alicerce.engines.worker.History.sale;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.contracts.ReplenishmentParamsChanged;
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

class StockPastApiTest {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final LocalDate FIRST = TODAY.minusDays(89);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T18:00:00Z"), ZoneOffset.UTC);

  private static StoresOfTest stores;
  private static InsightsServer server;

  private final UUID store = UUID.randomUUID();
  private final UUID cement = UUID.randomUUID();
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
  void a_day_that_is_over_has_the_balance_with_which_it_closed() {
    tellHistory();
    assertThat(of(cement, TODAY)).containsEntry("on_hand", "20.000").containsEntry("reserved", "3.000")
        .containsEntry("suggested", "123.000");
    assertThat(of(cement, TODAY.minusDays(10))).containsEntry("on_hand", "120.000").containsEntry("reserved", "0.000")
        .containsEntry("suggested", "0.000").containsEntry("days_of_cover", 12L);
    assertThat(of(cement, FIRST)).containsEntry("on_hand", "910.000");
  }

  @Test
  void of_a_day_before_the_first_movement_nothing_is_made_up() {
    tellHistory();
    Map<String, Object> before = of(tile, FIRST.minusDays(1));
    assertThat(before).containsEntry("reason", "UNKNOWN_BALANCE");
    for (String unknown : List.of("on_hand", "reserved", "available", "minimum", "maximum", "suggested", "days_of_cover", "risk",
        "excess")) {
      assertThat(before).containsEntry(unknown, null);
    }
    assertThat(before.get("explanation")).isEqualTo("O saldo deste dia não é conhecido: os movimentos diários começam em 01/01/2026.");
    for (String list : List.of("alerts", "replenishment")) {
      HttpResponse<String> refused = get("stock/" + list + "?as_of=2025-12-31");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("\"as_of\"", "2026-01-01");
      assertThat(get("stock/" + list + "?as_of=2026-01-01").statusCode()).isEqualTo(200);
    }
    Map<String, Object> summary = getMap("stock/summary?as_of=2025-12-31");
    assertThat(summary).containsEntry("reason", "UNKNOWN_BALANCE").containsEntry("stock_value_at_price", null)
        .containsEntry("stockout_percent", null).containsEntry("known_since", "2026-01-01");
    assertThat(summary.get("explanation")).asString().contains("01/01/2026");
  }

  @Test
  void a_store_without_movements_has_nothing_to_sum_up() {
    assertThat(getMap("stock/summary")).containsEntry("known_since", null)
        .containsEntry("explanation", "Ainda não há movimento de estoque nesta loja.");
    assertThat(get("fragments/stock-summary").body()).contains("Ainda não há movimento").doesNotContain("tile");
  }

  @Test
  void the_summary_says_what_stands_still_what_is_too_much_and_how_often_something_was_missing() {
    tellHistory();
    UUID sand = UUID.randomUUID();
    tell(TODAY.minusDays(8), product(sand, "Areia"), moved(sand, "4.000", "4.000"));
    tell(TODAY.minusDays(5), moved(sand, "-4.000", "0.000"));
    Map<String, Object> summary = getMap("stock/summary");
    assertThat(summary).containsEntry("reason", "STOCK_SUMMARY").containsEntry("known_since", "2026-01-01")
        .containsEntry("stock_value_at_price", "2200.00") // 20 × 50 + 40 × 30
        .containsEntry("stock_value_at_cost", null)
        .containsEntry("dead_products", 1L).containsEntry("dead_value_at_price", "1200.00").containsEntry("dead_capital_percent", "54.5")
        .containsEntry("excess_products", 1L).containsEntry("excess_value_at_price", "1200.00")
        .containsEntry("stockout_products", 1L).containsEntry("stockout_percent", "8.7"); // 6 of 30 + 30 + 9 days
    assertThat(summary.get("explanation")).isEqualTo("Estoque de R$ 2.200,00 a preço de venda, em 2 produtos."
        + " Parado: R$ 1.200,00 em 1 produto sem venda há 60 dias, 54,5% do estoque. Acima do máximo: R$ 1.200,00 em 1 produto."
        + " Ruptura de 8,7% nos últimos 30 dias, contando cada dia que um produto ativo fechou sem saldo; agora sem saldo: 1 produto."
        + " O custo não é conhecido: nenhum valor aqui é de compra.");
    assertThat(summary.get("inputs")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("product_days", 69L).containsEntry("product_days_out", 6L).containsEntry("valuation", "sale_price");
    Map<String, Object> earlier = getMap("stock/summary?as_of=" + TODAY.minusDays(60));
    assertThat(earlier).as("at the prices of then, when nothing was dead yet").containsEntry("dead_products", 0L)
        .containsEntry("stock_value_at_price", "21680.00") // 620 × 32 + 40 × 46
        .containsEntry("stockout_percent", "0.0");
    assertThat(get("fragments/stock-summary").body()).contains("Capital parado", "54,5%", "R$\u00a02.200,00", "a preço de venda");
  }

  @Test
  void what_the_store_decides_holds_from_that_day_on() {
    tellHistory();
    tell(TODAY.minusDays(1), new ReplenishmentParamsChanged(null, 10, new BigDecimal("50.00"), 3, null, null, null, null));
    assertThat(of(cement, TODAY)).as("10 a day: 10 days and half of them, and 3 to review")
        .containsEntry("minimum", "150.000").containsEntry("maximum", "200.000");
    assertThat(of(cement, TODAY.minusDays(1))).containsEntry("minimum", "150.000");
    assertThat(of(cement, TODAY.minusDays(2))).containsEntry("minimum", "84.000").containsEntry("maximum", "140.000");
    tell(TODAY, new ReplenishmentParamsChanged(
        cement, 2, null, null, new BigDecimal("25.000"), new BigDecimal("300.000"), new BigDecimal("40.000"), null));
    assertThat(of(cement, TODAY)).as("its own minimum and 3 days; no less than 300").containsEntry("minimum", "40.000")
        .containsEntry("maximum", "70.000").containsEntry("suggested", "300.000");
    assertThat(of(cement, TODAY).get("explanation")).asString().contains("definido pela loja", "em embalagens de 25");
    tell(TODAY, new ReplenishmentParamsChanged(cement, null, null, null, null, null, null, null));
    assertThat(of(cement, TODAY)).as("the last word of the day").containsEntry("minimum", "150.000");
    tell(TODAY, new ReplenishmentParamsChanged(null, null, null, null, null, null, null, null));
    assertThat(of(cement, TODAY)).containsEntry("minimum", "84.000");
  }

  /** Cement sells ten a day; tiles lie dead. Both have become another price lately. */
  private void tellHistory() {
    tell(FIRST, product(cement, "Cimento CP II"), moved(cement, "920.000", "920.000"),
        product(tile, "Piso fora de linha"), moved(tile, "40.000", "40.000"),
        new ProductPriceChanged(tile, new BigDecimal("32.00"), new BigDecimal("46.00")));
    BigDecimal left = new BigDecimal("920.000");
    for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
      left = left.subtract(new BigDecimal("10.000"));
      tell(day, moved(cement, "-10.000", left.toPlainString()), sale(line(cement, "10.000", "320.00")));
    }
    tell(TODAY.minusDays(4), new ProductPriceChanged(tile, new BigDecimal("46.00"), new BigDecimal("30.00")),
        new ProductPriceChanged(cement, new BigDecimal("32.00"), new BigDecimal("50.00")));
    tell(TODAY, reserved(cement, "3.000", "20.000", "3.000"));
  }

  private void tell(LocalDate day, Event... events) {
    stores.append(store, day.atTime(12, 0).atZone(ZONE).toInstant(), events);
    stores.apply(store, new StockEngine(ZONE));
  }

  private Map<String, Object> of(UUID product, LocalDate day) {
    return getMap("stock/" + product + "?as_of=" + day);
  }

  private Map<String, Object> getMap(String path) {
    return InsightsServer.fields(server.get(path, store, Role.ESTOQUISTA));
  }

  private HttpResponse<String> get(String path) {
    return server.get(path, store, Role.ESTOQUISTA);
  }
}
