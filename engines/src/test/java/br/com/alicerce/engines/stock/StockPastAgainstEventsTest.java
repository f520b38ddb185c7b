package br.com.alicerce.engines.stock;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.contracts.StockChanged;
import br.com.alicerce.engines.worker.RandomHistory;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.eventing.codec.EventCodec;
import br.com.alicerce.eventing.outbox.OutboxReader;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a day that is over is what somebody who had read the events up to that day, and no further, would have said. */
class StockPastAgainstEventsTest {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final int EVENTS = 700;

  private static StoresOfTest stores;

  private final UUID store = UUID.randomUUID();

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  /** A product by the events up to a day. */
  private static final class Told {

    private BigDecimal onHand = BigDecimal.ZERO;
    private BigDecimal reserved = BigDecimal.ZERO;
    private boolean active = true;
    private @Nullable BigDecimal price;
    private @Nullable LocalDate first;
    private @Nullable LocalDate touched;
    private StockParameters own = StockParameters.DEFAULTS;
    private @Nullable ReplenishmentParamsChanged params;
    private final Map<LocalDate, BigDecimal> closing = new TreeMap<>();
    private final Map<LocalDate, BigDecimal> sold = new HashMap<>();
    private final Map<LocalDate, Integer> deliveries = new HashMap<>();
    private final Map<LocalDate, BigDecimal> values = new HashMap<>();

    private void moved(StockChanged told, LocalDate day) {
      onHand = onHand.add(told.delta());
      reserved = reserved.add(told.reservedDelta());
      touched = touched == null ? day : touched;
      first = first == null && told.delta().signum() != 0 ? day : first;
      closing.put(day, onHand);
    }

    private void sold(SaleRecorded sale, UUID id, LocalDate day) {
      for (LineItem line : sale.items()) {
        if (line.productId().equals(id)) {
          sold.merge(day, line.quantity(), BigDecimal::add);
          values.merge(day, line.netValue(), BigDecimal::add);
        }
      }
      if (sale.items().stream().anyMatch(line -> line.productId().equals(id))) {
        deliveries.merge(day, 1, Integer::sum);
      }
    }

    private StockFigures figures(UUID id, StockParameters ofStore, LocalDate day) {
      StockParameters whole = ofStore.withPurchase(BigDecimal.ONE, BigDecimal.ZERO); // every unit there is a sack
      if (params != null) {
        own = params.leadDays() == null ? whole : whole.withLeadDays(params.leadDays());
        own = own.withPurchase(params.packSize() == null ? whole.packSize() : params.packSize(),
            params.minimumOrder() == null ? BigDecimal.ZERO : params.minimumOrder());
        own = own.withManualLevels(params.minimum(), params.maximum());
      } else {
        own = whole;
      }
      return StockFigures.of(
          new ProductFacts(id, onHand, reserved, BigDecimal.ZERO, price, first, sold, deliveries, values), own, day);
    }

    private BigDecimal closed(LocalDate day) {
      BigDecimal last = BigDecimal.ZERO;
      for (Map.Entry<LocalDate, BigDecimal> each : closing.entrySet()) {
        last = each.getKey().isAfter(day) ? last : each.getValue();
      }
      return last;
    }
  }

  /** A store by the events up to a day. */
  private static final class Reader {

    private final Map<UUID, Told> products = new HashMap<>();
    private StockParameters ofStore = StockParameters.DEFAULTS;

    private void read(EventEnvelope envelope, LocalDate day) {
      switch (EventCodec.decode(envelope).orElseThrow()) {
        case ProductChanged told -> {
          Told product = product(told.productId());
          product.price = told.basePrice();
          product.active = told.active();
        }
        case ProductPriceChanged told -> product(told.productId()).price = told.newPrice();
        case StockChanged told -> product(told.productId()).moved(told, day);
        case SaleRecorded sale -> sale.items().stream().map(LineItem::productId).distinct()
            .forEach(id -> product(id).sold(sale, id, day));
        case ReplenishmentParamsChanged told when told.productId() != null -> product(told.productId()).params = told;
        case ReplenishmentParamsChanged told -> decided(told);
        default -> throw new AssertionError(envelope);
      }
    }

    private void decided(ReplenishmentParamsChanged told) {
      StockParameters defaults = StockParameters.DEFAULTS;
      ofStore = defaults
          .withLeadDays(told.leadDays() == null ? defaults.leadDays() : told.leadDays())
          .withSafetyPercent(told.safetyPercent() == null ? defaults.safetyPercent() : told.safetyPercent())
          .withReviewDays(told.reviewDays() == null ? defaults.reviewDays() : told.reviewDays());
    }

    private Told product(UUID id) {
      return products.computeIfAbsent(id, _ -> new Told());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 20260331})
  void every_day_is_told_as_on_that_day(long seed) {
    new RandomHistory(seed).happen(stores, store, EVENTS);
    stores.apply(store, new StockEngine(ZONE));
    List<EventEnvelope> events = stores.engines().unbound(session -> OutboxReader.after(session, store, 0, 2 * EVENTS));
    LocalDate first = day(events.getFirst());
    LocalDate last = day(events.getLast());
    assertThat(first.plusDays(40)).isBefore(last);
    Reader reader = new Reader();
    int read = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (; read < events.size() && !day(events.get(read)).isAfter(day); read++) {
        reader.read(events.get(read), day);
      }
      compare(reader, day);
    }
  }

  private void compare(Reader reader, LocalDate day) {
    StockInsights insights = new StockInsights(stores.engines());
    StockInsights.Whole whole = CurrentStore.call(store, () -> insights.whole(day));
    int known = 0;
    for (Assessed said : whole.shelf().products()) {
      UUID id = said.product().productId();
      Told told = reader.products.get(id);
      assertThat(said.isKnown()).isEqualTo(told != null && told.touched != null || said.product().datedSince() == null);
      if (told != null && said.isKnown()) {
        known++;
        StockFigures expected = told.figures(id, reader.ofStore, day);
        assertThat(comparable(said.figures())).as("%s on %s", id, day).isEqualTo(comparable(expected));
        assertThat(said.product().active()).isEqualTo(told.active);
        assertThat(CurrentStore.call(store, () -> insights.product(id, day)).orElseThrow().product().figures())
            .isEqualTo(said.figures());
      }
    }
    assertThat(known).isEqualTo((int) reader.products.values().stream().filter(told -> told.touched != null).count());
    assertThat(StockTotals.of(whole.shelf().products())).as("%s", day).isEqualTo(totals(reader, day));
    assertThat(whole.stockouts()).as("%s", day).isEqualTo(stockouts(reader, day));
  }

  /** All that is worked out; days that no figure looks at may be missing in the facts. */
  private static List<@Nullable Object> comparable(StockFigures figures) {
    return Arrays.asList(figures.facts().onHand(), figures.facts().reserved(), figures.facts().unitPrice(),
        figures.parameters(), figures.windowDays(), figures.soldQuantity(), figures.saleCount(), figures.averageDaily(),
        figures.standardDeviation(), figures.minimum(), figures.maximum(), figures.suggested(), figures.daysOfCover(), figures.risk(),
        figures.excess(), figures.excessValue(), figures.dead());
  }

  private static StockTotals totals(Reader reader, LocalDate day) {
    int[] counts = new int[4];
    BigDecimal[] values = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    reader.products.forEach((id, told) -> {
      if (told.onHand.signum() > 0) {
        StockFigures figures = told.figures(id, reader.ofStore, day);
        boolean excess = figures.excess() != null && figures.excess().signum() > 0;
        BigDecimal price = told.price == null ? BigDecimal.ZERO : told.price;
        counts[0]++;
        counts[1] += excess ? 1 : 0;
        counts[2] += figures.dead() ? 1 : 0;
        counts[3] += told.price == null ? 1 : 0;
        values[0] = values[0].add(told.onHand.multiply(price));
        values[1] = values[1].add(excess ? figures.excess().multiply(price) : BigDecimal.ZERO);
        values[2] = values[2].add(figures.dead() ? told.onHand.multiply(price) : BigDecimal.ZERO);
      }
    });
    return new StockTotals(counts[0], cents(values[0]), counts[1], cents(values[1]), counts[2], cents(values[2]), counts[3]);
  }

  private static Stockouts stockouts(Reader reader, LocalDate day) {
    int days = 0;
    int out = 0;
    int now = 0;
    for (Told told : reader.products.values()) {
      for (int ago = 0; told.active && ago < 30; ago++) {
        LocalDate then = day.minusDays(ago);
        if (told.first != null && !then.isBefore(told.first)) {
          boolean empty = told.closed(then).signum() <= 0;
          days++;
          out += empty ? 1 : 0;
          now += empty && ago == 0 ? 1 : 0;
        }
      }
    }
    return new Stockouts(days, out, now);
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  private static LocalDate day(EventEnvelope envelope) {
    return envelope.occurredAt().atZone(ZONE).toLocalDate();
  }
}
