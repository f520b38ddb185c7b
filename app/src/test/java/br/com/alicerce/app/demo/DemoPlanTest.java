package br.com.alicerce.app.demo;

import static br.com.alicerce.app.demo.OpeningHoursTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPlanTest {

  private static final DemoData DATA = DemoData.bundled();
  private static final Map<String, CatalogueItem> ITEMS =
      DATA.items().stream().collect(Collectors.toMap(CatalogueItem::code, UnaryOperator.identity()));
  private static final long OPEN_DAYS = 103;

  @Test
  void the_same_seed_tells_the_same_story_and_another_seed_another() {
    var story = plan(1).actions().toList();
    assertThat(plan(1).actions().toList()).isEqualTo(story);
    assertThat(plan(2).actions().toList()).isNotEqualTo(story);
  }

  @Test
  void days_are_thought_up_only_when_they_are_told() {
    var first = plan(1).actions().limit(5).toList();
    assertThat(first).hasSize(5).allMatch(action -> day(action).equals(plan(1).firstDay()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2026})
  void everything_happens_in_order_in_opening_hours_and_before_now(long seed) {
    var plan = plan(seed);
    var actions = plan.actions().toList();
    assertThat(actions).extracting(DemoAction::at).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(actions).allMatch(action -> OpeningHours.isOpen(action.at()));
    assertThat(actions.getFirst().at()).isAfter(plan.opening());
    assertThat(actions.getLast().at()).isBeforeOrEqualTo(plan.now());
    assertThat(day(actions.getFirst())).isEqualTo(plan.firstDay());
    assertThat(plan.firstDay().plusDays(119)).isEqualTo(plan.lastDay());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2026})
  void the_trade_is_as_much_as_a_store_of_this_size_does(long seed) {
    var story = new ToldStory(plan(seed));
    assertThat(story.quotes.size()).isBetween(1000, 1400);
    assertThat(story.quotes.size() / (double) OPEN_DAYS).isBetween(8.0, 14.0);
    assertThat(story.orderLines.size()).isBetween(800, 1030);
    assertThat(story.orderLines.values().stream().mapToInt(List::size).sum()).isBetween(2500, 3600);
    assertThat(story.sentAndExpired() / (double) story.quotes.size()).isBetween(0.18, 0.32);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2026})
  void the_store_ends_with_some_products_low_and_a_handful_gone(long seed) {
    var story = new ToldStory(plan(seed));
    assertThat(ITEMS.keySet().stream().filter(code -> story.available(code).compareTo(story.minimum(code)) < 0).count())
        .isBetween(15L, 40L);
    assertThat(ITEMS.keySet().stream().filter(code -> story.available(code).signum() <= 0).count())
        .isBetween(2L, 12L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-17T15:00:00", "2026-06-14T20:00:00", "2026-06-15T07:00:00", "2026-06-13T09:00:00"})
  void whenever_it_is_opened_quotes_and_orders_are_found_in_every_state(String now) {
    var plan = new DemoPlan(DATA, 7, LocalDate.parse(now.substring(0, 10)), at(now));
    var story = new ToldStory(plan);
    assertThat(new HashSet<>(story.quoteStatus.values()))
        .containsExactlyInAnyOrder("rascunho", "enviada", "aprovada", "convertida", "cancelada");
    assertThat(new HashSet<>(story.orderStatus.values()))
        .containsExactlyInAnyOrder("pendente", "em_preparacao", "saiu_entrega", "entregue", "cancelado");
    assertThat(story.orderStatus.values().stream().filter("saiu_entrega"::equals).count()).isLessThan(20);
  }

  @Test
  void quantities_are_legal_for_their_units_and_discounts_within_a_sellers_limit() {
    plan(1).actions().forEach(action -> {
      switch (action) {
        case DemoAction.CreateQuote made -> legal(made.lines(), made.discountPercent());
        case DemoAction.DirectOrder made -> legal(made.lines(), made.discountPercent());
        case DemoAction.ReceiveStock receipt -> legal(receipt.code(), receipt.quantity());
        default -> { }
      }
    });
  }

  @Test
  void a_quotes_site_is_its_customers_own() {
    assertThat(quotes(plan(1)).filter(quote -> quote.site() != null)).hasSizeGreaterThan(400).allSatisfy(quote ->
        assertThat(DATA.sites().get(quote.site()).customerDocument())
            .isEqualTo(DATA.customers().get(quote.customer()).document()));
  }

  @Test
  void mondays_and_fridays_are_busier_than_the_middle_of_the_week() {
    var perDay = quotes(plan(1)).collect(
        Collectors.groupingBy(quote -> day(quote).getDayOfWeek(), Collectors.counting()));
    assertThat(perDay.get(DayOfWeek.MONDAY)).isGreaterThan(perDay.get(DayOfWeek.WEDNESDAY));
    assertThat(perDay.get(DayOfWeek.FRIDAY)).isGreaterThan(perDay.get(DayOfWeek.TUESDAY));
    assertThat(perDay).doesNotContainKey(DayOfWeek.SUNDAY);
  }

  @Test
  void a_fifth_of_the_products_makes_most_of_the_lines() {
    var counts = new ToldStory(plan(1)).orderLines.values().stream().flatMap(List::stream)
        .collect(Collectors.groupingBy(DemoLine::code, Collectors.counting()))
        .values().stream().sorted(Comparator.reverseOrder()).toList();
    long best = counts.stream().limit(ITEMS.size() / 5).mapToLong(Long::longValue).sum();
    long all = counts.stream().mapToLong(Long::longValue).sum();
    assertThat(best / (double) all).isBetween(0.6, 0.85);
  }

  @Test
  void who_buys_cement_usually_takes_sand_too() {
    var orders = new ToldStory(plan(1)).orderLines.values().stream()
        .map(lines -> lines.stream().map(DemoLine::code).map(code -> code.substring(0, 3)).collect(Collectors.toSet()))
        .toList();
    double cement = orders.stream().filter(order -> order.contains("CIM")).count();
    double both = orders.stream().filter(order -> order.contains("CIM") && order.contains("ARE")).count();
    double sand = orders.stream().filter(order -> order.contains("ARE")).count();
    assertThat(both / cement).isGreaterThan(0.5);
    assertThat(both / cement / (sand / orders.size())).as("lift").isGreaterThan(1.5);
  }

  @Test
  void prices_change_now_and_then_and_shelves_are_counted() {
    var kinds = plan(1).actions().collect(Collectors.groupingBy(DemoAction::getClass, Collectors.counting()));
    assertThat(kinds.get(DemoAction.PriceChange.class)).isBetween(20L, 120L);
    assertThat(kinds.get(DemoAction.InventoryCount.class)).isBetween(10L, 30L);
    assertThat(kinds.get(DemoAction.ReceiveStock.class)).isBetween(200L, 2000L);
  }

  private static void legal(List<DemoLine> lines, BigDecimal general) {
    assertThat(lines).isNotEmpty().extracting(DemoLine::code).doesNotHaveDuplicates();
    for (var line : lines) {
      legal(line.code(), line.quantity());
      double paid = (100 - line.discountPercent().doubleValue()) * (100 - general.doubleValue()) / 100;
      assertThat(paid).isBetween(90.0, 100.0);
      assertThat(line.discountPercent().scale()).isEqualTo(2);
    }
  }

  private static void legal(String code, BigDecimal quantity) {
    assertThat(quantity).isPositive();
    assertThat(quantity.scale()).isEqualTo(3);
    assertThat(ITEMS.get(code).divisible() || quantity.remainder(BigDecimal.ONE).signum() == 0).as(code).isTrue();
  }

  private static Stream<DemoAction.CreateQuote> quotes(DemoPlan plan) {
    return plan.actions().filter(DemoAction.CreateQuote.class::isInstance).map(DemoAction.CreateQuote.class::cast);
  }

  private static DemoPlan plan(long seed) {
    return new DemoPlan(DATA, seed, LocalDate.of(2026, 6, 17), at("2026-06-17T15:20:00"));
  }

  private static LocalDate day(DemoAction action) {
    return LocalDate.ofInstant(action.at(), OpeningHours.ZONE);
  }
}
