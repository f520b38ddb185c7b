package br.com.alicerce.engines.sales;

import static br.com.alicerce.engines.InsightsServer.inputs;
import static br.com.alicerce.engines.InsightsServer.items;
import static br.com.alicerce.engines.InsightsServer.names;
import static br.com.alicerce.engines.sales.SalesStory.TODAY;
import static br.com.alicerce.engines.sales.SalesStory.delivery;
import static br.com.alicerce.engines.sales.SalesStory.product;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.engines.InsightsServer;
import br.com.alicerce.engines.worker.History;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.security.Role;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SalesInsightsApiTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T18:00:00Z"), ZoneOffset.UTC);
  private static final String FRAGMENT = "fragments/sales/suggestions?product_id=";

  private static StoresOfTest stores;
  private static InsightsServer server;

  private final UUID store = UUID.randomUUID();
  private final UUID builder = UUID.randomUUID();
  private final UUID cement = UUID.randomUUID();
  private final UUID sand = UUID.randomUUID();
  private final UUID gravel = UUID.randomUUID();
  private final UUID otherCement = UUID.randomUUID();
  private final UUID paint = UUID.randomUUID();

  @BeforeAll
  static void serve() {
    stores = new StoresOfTest();
    server = new InsightsServer(SalesRoutes.of(stores.engines(), CLOCK, SalesStory.ZONE));
  }

  @AfterAll
  static void close() {
    server.close();
    stores.close();
  }

  @Test
  void a_suggestion_says_in_orders_what_goes_with_the_cart() {
    tellHistory();
    Map<String, Object> answer = getMap("sales/suggestions?product_id=" + cement);
    assertThat(answer)
        .containsEntry("as_of", "2026-03-31").containsEntry("lag_seconds", 0L).containsEntry("as_of_seq", stores.outboxSize(store));
    assertThat(names(answer)).containsExactly("Areia média", "Brita 1");
    assertThat(items(answer).getFirst())
        .containsEntry("product_id", sand.toString())
        .containsEntry("reason", "BOUGHT_TOGETHER")
        .containsEntry("priority", "high")
        .containsEntry("because", List.of(cement.toString()))
        .containsEntry("together", 8L)
        .containsEntry("with_reason", 10L)
        .containsEntry("confidence_percent", "80.0")
        .containsEntry("support_percent", "26.7")
        .containsEntry("lift", "3.00")
        .containsEntry("available", "100.000")
        .containsEntry("explanation", "8 de 10 pedidos com Cimento CP II também levaram Areia média.");
    assertThat(inputs(items(answer).getFirst()))
        .containsEntry("baskets", 30L).containsEntry("with_product", 8L).containsEntry("window_days", 90L);
  }

  @Test
  void what_is_in_the_cart_given_up_or_gone_is_not_suggested() {
    tellHistory();
    assertThat(names(getMap("sales/suggestions?product_id=" + cement + "&product_id=" + sand))).containsExactly("Brita 1");
    tell(new SalesStory().tell(TODAY, product(sand, "Areia média", "Agregados", "90.00", false)));
    assertThat(names(getMap("sales/suggestions?product_id=" + cement))).containsExactly("Brita 1");
    tell(new SalesStory().tell(TODAY, History.reserved(gravel, "100.000", "100.000", "100.000")));
    assertThat(names(getMap("sales/suggestions?product_id=" + cement))).isEmpty();
  }

  @Test
  void what_only_two_together_explain_is_suggested_for_both() {
    tell(new SalesStory().stocked(cement, "Cimento", "Cimento", "32.00").stocked(sand, "Areia", "Agregados", "90.00")
        .stocked(paint, "Tinta", "Pintura", "200.00")
        .sold(40, TODAY, cement).sold(40, TODAY, sand).sold(6, TODAY, cement, sand, paint));
    assertThat(names(getMap("sales/suggestions?product_id=" + cement))).isEmpty();
    assertThat(items(getMap("sales/suggestions?product_id=" + sand + "&product_id=" + cement))).singleElement().satisfies(item ->
        assertThat(item).containsEntry("reason", "BOUGHT_WITH_TWO").hasEntrySatisfying("explanation", words -> assertThat(words).isIn(
            "6 de 6 pedidos com Cimento e Areia também levaram Tinta.", "6 de 6 pedidos com Areia e Cimento também levaram Tinta.")));
  }

  @Test
  void orders_older_than_the_window_are_forgotten_and_an_earlier_day_remembers_them() {
    tell(new SalesStory().stocked(cement, "Cimento", "Cimento", "32.00").stocked(sand, "Areia", "Agregados", "90.00")
        .sold(6, TODAY.minusDays(90), cement, sand).sold(6, TODAY.minusDays(90), paint));
    assertThat(names(getMap("sales/suggestions?product_id=" + cement))).isEmpty();
    assertThat(names(getMap("sales/suggestions?as_of=2026-03-30&product_id=" + cement))).containsExactly("Areia");
  }

  @Test
  void bundles_are_what_is_bought_by_threes_in_stretches_that_fit_together() {
    tellHistory();
    Map<String, Object> answer = getMap("sales/bundles");
    assertThat(items(answer)).singleElement().satisfies(item -> {
      assertThat(item).containsEntry("together", 6L).containsEntry("baskets", 30L).containsEntry("support_percent", "20.0");
      assertThat(item.get("explanation").toString()).contains("Cimento CP II", "Areia média", "foram juntos em 6 de 30 pedidos.");
    });
    tell(new SalesStory().sold(7, TODAY, cement, paint, otherCement));
    Map<String, Object> first = getMap("sales/bundles?limit=1");
    Map<String, Object> rest = getMap("sales/bundles?limit=1&cursor=" + first.get("next_cursor"));
    assertThat(List.of(items(first).getFirst().get("together"), items(rest).getFirst().get("together"))).isEqualTo(List.of(7L, 6L));
    assertThat(rest).containsEntry("next_cursor", null);
  }

  @Test
  void a_substitute_is_of_the_same_kind_and_near_in_price() {
    tellHistory();
    Map<String, Object> answer = getMap("sales/substitutes/" + cement);
    assertThat(items(answer)).singleElement().satisfies(item -> assertThat(item)
        .containsEntry("product_id", otherCement.toString())
        .containsEntry("difference", "-1.60").containsEntry("difference_percent", "-5.0")
        .containsEntry("explanation", "Mesma categoria (Cimento), R$ 1,60 a menos (5,0%), com 100 disponíveis."));
    tell(new SalesStory().tell(TODAY, product(otherCement, "Cimento CP V", "Cimento", "38.40", true)));
    assertThat(items(getMap("sales/substitutes/" + cement)).getFirst()).as("twenty percent and no cent more")
        .containsEntry("difference_percent", "20.0");
    tell(new SalesStory().tell(TODAY, product(otherCement, "Cimento CP V", "Cimento", "38.41", true)));
    assertThat(items(getMap("sales/substitutes/" + cement))).isEmpty();
    tell(new SalesStory().tell(TODAY, product(otherCement, "Cimento CP V", "Cimento", "25.60", true)));
    assertThat(items(getMap("sales/substitutes/" + cement)).getFirst()).as("nor less").containsEntry("difference_percent", "-20.0");
    tell(new SalesStory().tell(TODAY, product(otherCement, "Cimento CP V", "Cimento", "25.59", true)));
    assertThat(items(getMap("sales/substitutes/" + cement))).isEmpty();
    tell(new SalesStory().tell(TODAY,
        new ProductChanged(otherCement, null, "Cimento a granel", "KG", "Cimento", null, new BigDecimal("32.00"), true)));
    assertThat(items(getMap("sales/substitutes/" + cement))).as("of another unit").isEmpty();
  }

  @Test
  void a_customer_who_comes_again_is_expected_again() {
    SalesStory story = new SalesStory().stocked(cement, "Cimento", "Cimento", "32.00");
    for (int ago : new int[] {44, 30, 14}) {
      story.tell(TODAY.minusDays(ago), delivery(UUID.randomUUID(), builder, cement));
    }
    tell(story);
    Map<String, Object> answer = getMap("sales/customers/" + builder);
    assertThat(items(answer)).singleElement().satisfies(item -> assertThat(item)
        .containsEntry("bought_in", 3L).containsEntry("orders", 3L).containsEntry("last_day", "2026-03-17")
        .containsEntry("every_days", 15L).containsEntry("expected", "2026-04-01").containsEntry("due", false)
        .containsEntry("explanation", "Comprado em 3 dos últimos 3 pedidos; o mais recente em 17/03/2026. "
            + "Costuma voltar a cada 15 dias: recompra prevista para 01/04/2026."));
  }

  @Test
  void who_does_not_sell_is_refused() {
    tellHistory();
    for (Role role : Role.values()) {
      boolean may = role == Role.ADMIN || role == Role.VENDEDOR;
      for (String path : List.of("sales/suggestions?product_id=" + cement, "sales/bundles", "sales/substitutes/" + cement,
          "sales/customers/" + builder, FRAGMENT + cement)) {
        assertThat(server.get(path, store, role).statusCode()).as("%s %s", role, path).isEqualTo(may ? 200 : 403);
      }
    }
  }

  @Test
  void another_store_sees_nothing() {
    tellHistory();
    UUID other = UUID.randomUUID();
    for (String path : List.of("sales/suggestions?product_id=" + cement, "sales/bundles")) {
      assertThat(server.get(path, other, Role.ADMIN).body()).contains("\"items\":[]").doesNotContain("Cimento", "Areia");
    }
    assertThat(server.get(FRAGMENT + cement, other, Role.ADMIN).body()).contains("Nada costuma ir junto").doesNotContain("Areia");
    for (String path : List.of("sales/substitutes/" + cement, "sales/customers/" + builder)) {
      assertThat(server.get(path, other, Role.ADMIN).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void what_is_asked_wrongly_is_refused_by_name() {
    String many = Stream.generate(UUID::randomUUID).limit(61).map(id -> "product_id=" + id).collect(Collectors.joining("&"));
    for (String path : List.of("sales/suggestions", "sales/suggestions?product_id=", "sales/suggestions?product_id=1-1-1-1-1",
        "sales/suggestions?product_id=" + cement + "&product_id=tijolo", "sales/suggestions?" + many, "fragments/sales/suggestions")) {
      assertThat(server.get(path, store, Role.VENDEDOR).statusCode()).as(path).isEqualTo(422);
      assertThat(server.get(path, store, Role.VENDEDOR).body()).contains("\"product_id\"");
    }
    for (String day : List.of("ontem", "2026-02-30", "2025-12-30", "9999-01-01", "")) {
      HttpResponse<String> refused = server.get("sales/bundles?as_of=" + day, store, Role.VENDEDOR);
      assertThat(refused.statusCode()).as(day).isEqualTo(422);
      assertThat(refused.body()).contains("\"as_of\"");
    }
    assertThat(server.get("sales/bundles?as_of=2025-12-31", store, Role.VENDEDOR).statusCode()).isEqualTo(200);
    assertThat(server.get("sales/bundles?limit=0", store, Role.VENDEDOR).body()).contains("\"limit\"");
    assertThat(server.get("sales/substitutes/not-a-uuid", store, Role.VENDEDOR).statusCode()).isEqualTo(404);
  }

  @Test
  void sixty_products_can_be_asked_about_at_once() {
    String most = Stream.generate(UUID::randomUUID).limit(60).map(id -> "product_id=" + id).collect(Collectors.joining("&"));
    assertThat(server.get("sales/suggestions?" + most, store, Role.VENDEDOR).statusCode()).isEqualTo(200);
  }

  @Test
  void the_fragment_has_a_button_for_each_and_a_key_for_the_first_with_every_name_escaped() {
    tellHistory();
    tell(new SalesStory().tell(TODAY, product(sand, "<b>Areia $1 \\ {n}</b>", "Agregados", "90.00", true)));
    HttpResponse<String> fragment = server.get(FRAGMENT + cement, store, Role.VENDEDOR);
    assertThat(fragment.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(fragment.body())
        .contains("data-suggested", "data-value=\"" + sand, "8 de 10 pedidos com Cimento CP II também levaram",
            "&lt;b&gt;Areia $1 \\ {n}&lt;/b&gt;", "Brita 1")
        .containsOnlyOnce("aria-keyshortcuts=\"F7\"")
        .containsOnlyOnce("<kbd>F7</kbd>")
        .doesNotContain("<b>", "<html");
  }

  @Test
  void an_answer_says_how_far_behind_it_is() {
    tell(new SalesStory().stocked(cement, "Cimento", "Cimento", "32.00"));
    stores.append(store, History.moved(cement, "1.000", "101.000"));
    stores.age(store, 3_600);
    Map<String, Object> answer = getMap("sales/suggestions?product_id=" + cement);
    assertThat(answer).containsEntry("as_of_seq", 2L);
    assertThat(((Number) answer.get("lag_seconds")).longValue()).isBetween(3_600L, 3_700L);
    assertThat(server.get(FRAGMENT + cement, store, Role.VENDEDOR).body()).containsPattern("Números de 6[01] min atrás");
  }

  /** Thirty orders: of ten with cement eight took sand, seven gravel and six both; twenty were of paint. */
  private void tellHistory() {
    SalesStory story = new SalesStory()
        .stocked(cement, "Cimento CP II", "Cimento", "32.00").stocked(otherCement, "Cimento CP III", "Cimento", "30.40")
        .stocked(sand, "Areia média", "Agregados", "90.00").stocked(gravel, "Brita 1", "Agregados", "110.00")
        .stocked(paint, "Tinta", "Pintura", "200.00")
        .sold(6, TODAY.minusDays(3), cement, sand, gravel).sold(2, TODAY.minusDays(2), cement, sand)
        .sold(1, TODAY.minusDays(1), cement, gravel).tell(TODAY, delivery(UUID.randomUUID(), builder, cement))
        .sold(20, TODAY.minusDays(89), paint);
    tell(story);
  }

  /** Appended and applied. */
  private void tell(SalesStory story) {
    story.events.forEach(event -> stores.append(store, event.envelope().occurredAt(), event.event()));
    stores.apply(store, new SalesEngine(SalesStory.ZONE));
  }

  private Map<String, Object> getMap(String path) {
    return InsightsServer.fields(server.get(path, store, Role.VENDEDOR));
  }
}
