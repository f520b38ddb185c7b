package br.com.alicerce.engines.sales;

import static br.com.alicerce.engines.sales.SalesStory.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.engines.worker.History;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, longer than counts are kept, cut into random runs; every answer is worked out a second time from all orders. */
class SalesAgainstBruteForceTest {

  private static final int PRODUCTS = 14;
  private static final int CUSTOMERS = 6;
  private static final int DAYS = 330;
  private static final int CARTS = 25;

  private static StoresOfTest stores;

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  /** What was asked and came out, so that no story passes by saying nothing. */
  private int told;
  private int toldOfTwo;

  @ParameterizedTest
  @ValueSource(longs = {1, 20260331, 987654321, 1993})
  void every_answer_equals_that_of_a_look_at_all_orders(long seed) {
    Random random = new Random(seed);
    List<UUID> products = ids(random, PRODUCTS);
    List<UUID> customers = ids(random, CUSTOMERS);
    SalesStory story = story(random, products, customers);
    UUID store = UUID.randomUUID();
    story.apply(stores, store, () -> random.nextInt(1, 60));
    for (int back : new int[] {0, 1, 37, 90, -5}) {
      LocalDate asOf = TODAY.minusDays(back);
      BruteForce expected = new BruteForce(story.events, asOf);
      CurrentStore.run(store, () -> compare(random, products, customers, asOf, expected, "seed " + seed + " as of " + asOf));
    }
    assertThat(told).isGreaterThan(CARTS);
    assertThat(toldOfTwo).isPositive();
  }

  @Test
  void the_rows_are_the_same_however_the_events_are_cut_into_runs_and_when_they_are_told_again() {
    Random random = new Random(1994);
    SalesStory story = story(random, ids(random, PRODUCTS), ids(random, CUSTOMERS));
    UUID oneByOne = UUID.randomUUID();
    UUID atOnce = UUID.randomUUID();
    story.apply(stores, oneByOne, () -> 1);
    story.apply(stores, atOnce, () -> 100_000);
    List<String> rows = SalesStory.rows(stores, oneByOne);
    assertThat(rows).hasSizeGreaterThan(1000);
    assertThat(SalesStory.rows(stores, atOnce)).isEqualTo(rows);
    CurrentStore.run(atOnce, () -> stores.engines().writeAlways(session -> {
      new SalesEngine(SalesStory.ZONE).forget(session);
      return atOnce;
    }));
    story.apply(stores, atOnce, () -> random.nextInt(1, 200));
    assertThat(SalesStory.rows(stores, atOnce)).isEqualTo(rows);
  }

  private void compare(
      Random random, List<UUID> products, List<UUID> customers, LocalDate asOf, BruteForce expected, String which) {
    SalesInsights insights = new SalesInsights(stores.engines());
    for (int cart = 0; cart < CARTS; cart++) {
      SequencedSet<UUID> asked = new LinkedHashSet<>();
      IntStream.range(0, random.nextInt(1, 5)).forEach(_ -> asked.add(products.get(random.nextInt(PRODUCTS))));
      List<Rule> said = insights.suggestions(asked, asOf).items();
      assertThat(said.stream().map(SalesAgainstBruteForceTest::line)).as(which + " cart " + asked)
          .containsExactlyElementsOf(expected.suggestions(asked));
      told += said.size();
      toldOfTwo += (int) said.stream().filter(rule -> rule.because().size() == 2).count();
    }
    assertThat(insights.bundles(asOf).items().stream()
        .map(bundle -> bundle.products() + ": " + bundle.together() + " of " + bundle.baskets())).as(which)
        .containsExactlyElementsOf(expected.bundles());
    for (UUID product : products) {
      assertThat(insights.substitutes(product, asOf).orElseThrow().items().stream()
          .map(each -> each.product().productId() + ": " + each.difference() + ", " + each.baskets())).as(which + " " + product)
          .containsExactlyElementsOf(expected.substitutes(product));
    }
    for (UUID customer : customers) {
      List<RepeatPurchase> said = insights.customer(customer, asOf).map(SalesInsights.Said::items).orElse(List.of());
      assertThat(said.stream().map(each -> "%s %s in %d of %d, last %s".formatted(
          each.expected() == null ? "never" : each.expected(), each.productId(), each.boughtIn(), each.orders(), each.lastDay())))
          .as(which + " " + customer)
          .containsExactlyElementsOf(expected.repeats(customer));
    }
  }

  private static String line(Rule rule) {
    Association figures = rule.association();
    return rule.because() + " -> %s: %d of %d, %d, %d".formatted(
        rule.product(), figures.together(), figures.withReason(), figures.withProduct(), figures.baskets());
  }

  /** Orders of a few habits and much chance, some delivered in parts; days mostly go on, and sometimes back. */
  private static SalesStory story(Random random, List<UUID> products, List<UUID> customers) {
    SalesStory story = new SalesStory();
    LocalDate first = TODAY.minusDays(DAYS);
    for (UUID product : products) {
      describe(random, story, product, first);
    }
    List<List<UUID>> habits = IntStream.range(0, 6).mapToObj(_ -> some(random, products, 4)).toList();
    for (int day = 0; day <= DAYS; day++) {
      for (int order = random.nextInt(3); order > 0; order--) {
        LocalDate when = first.plusDays(Math.max(0, random.nextInt(8) == 0 ? day - random.nextInt(20) : day));
        SequencedSet<UUID> bought = new LinkedHashSet<>(some(random, products, 3));
        if (random.nextInt(3) > 0) {
          bought.addAll(habits.get(random.nextInt(habits.size())));
        }
        deliver(random, story, when, customers.get(random.nextInt(CUSTOMERS)), List.copyOf(bought));
      }
      lureIntoTwo(random, story, products, customers, first.plusDays(day));
      if (random.nextInt(20) == 0) {
        describe(random, story, products.get(random.nextInt(PRODUCTS)), first.plusDays(day));
      }
    }
    return story;
  }

  /** Two products that are mostly bought alone, and when both are, then with a third: only together they are a reason. */
  private static void lureIntoTwo(Random random, SalesStory story, List<UUID> products, List<UUID> customers, LocalDate day) {
    UUID customer = customers.get(random.nextInt(CUSTOMERS));
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> deliver(random, story, day, customer, List.of(products.get(0)));
      case 4, 5, 6, 7 -> deliver(random, story, day, customer, List.of(products.get(1)));
      case 8 -> deliver(random, story, day, customer, products.subList(0, 3));
      default -> {}
    }
  }

  private static void deliver(Random random, SalesStory story, LocalDate day, UUID customer, List<UUID> bought) {
    UUID order = UUID.randomUUID();
    int cut = random.nextInt(4) == 0 ? random.nextInt(bought.size() + 1) : bought.size();
    story.tell(day, SalesStory.delivery(order, customer, bought.subList(0, cut).toArray(UUID[]::new)));
    if (cut < bought.size()) {
      story.tell(day.plusDays(random.nextInt(4)),
          SalesStory.delivery(order, customer, bought.subList(Math.max(0, cut - 1), bought.size()).toArray(UUID[]::new)));
    }
  }

  private static void describe(Random random, SalesStory story, UUID product, LocalDate day) {
    String price = BigDecimal.valueOf(random.nextInt(2000, 3200), 2).toPlainString();
    String category = random.nextBoolean() ? "Cimento" : "Areia";
    story.tell(day, SalesStory.product(product, "Produto " + product, random.nextInt(9) == 0 ? null : category, price,
        random.nextInt(12) > 0));
    story.tell(day, History.moved(product, random.nextInt(8) == 0 ? "-50.000" : "20.000", "0.000"));
    if (random.nextInt(3) == 0) {
      BigDecimal changed = BigDecimal.valueOf(random.nextInt(2000, 3200), 2);
      story.tell(day, new ProductPriceChanged(product, new BigDecimal(price), changed));
    }
  }

  private static List<UUID> some(Random random, List<UUID> products, int most) {
    List<UUID> some = new ArrayList<>(products);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(1, most + 1));
  }

  private static List<UUID> ids(Random random, int count) {
    return IntStream.range(0, count).mapToObj(_ -> new UUID(random.nextLong(), random.nextLong())).toList();
  }
}
