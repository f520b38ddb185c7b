package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import br.com.alicerce.contracts.StockChanged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may happen in a store, in any order, by a seed: with sales of several lines, and balances that do not fit their movements. */
public final class RandomHistory {

  private final Random random;
  private final List<UUID> products;
  private final Map<UUID, BigDecimal> onHand = new HashMap<>();
  private final Map<UUID, BigDecimal> reserved = new HashMap<>();
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");

  public RandomHistory(long seed) {
    this.random = new Random(seed);
    this.products = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(4).toList();
  }

  /** Lets so many more events happen. */
  public void happen(StoresOfTest stores, UUID store, int events) {
    for (int done = 0; done < events; ) {
      int together = Math.min(events - done, 1 + random.nextInt(20));
      now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
      stores.append(store, now, Stream.generate(this::next).limit(together).toArray(Event[]::new));
      done += together;
    }
  }

  private Event next() {
    UUID product = any();
    return switch (random.nextInt(7)) {
      case 0 -> new ProductChanged(product, "C-1", "Produto " + random.nextInt(9) + " \"à vista\"\n\\", "SC", "Cimento", null, cents(),
          random.nextInt(4) > 0);
      case 1 -> new ProductPriceChanged(product, cents(), cents());
      case 2 -> moved(product, BigDecimal.ZERO, new BigDecimal(thousandths()), "reserva");
      case 3 -> History.sale(
          History.line(product, thousandths(), cents().toPlainString()), History.line(any(), "1.000", cents().toPlainString()));
      case 4 -> random.nextInt(3) == 0 ? ofStore() : ofProduct(product);
      default -> moved(product, new BigDecimal(thousandths()), BigDecimal.ZERO, "ajuste");
    };
  }

  private Event ofStore() {
    return new ReplenishmentParamsChanged(null, maybe(1 + random.nextInt(20)), maybe(BigDecimal.valueOf(random.nextInt(9_000), 2)),
        maybe(random.nextInt(9)), null, null, null, null);
  }

  private Event ofProduct(UUID product) {
    BigDecimal minimum = BigDecimal.valueOf(random.nextInt(20_000), 3);
    return new ReplenishmentParamsChanged(product, maybe(1 + random.nextInt(20)), null, null,
        maybe(BigDecimal.valueOf(1 + random.nextInt(5_000), 3)), maybe(BigDecimal.valueOf(1 + random.nextInt(9_000), 3)),
        maybe(minimum), maybe(minimum.add(BigDecimal.valueOf(random.nextInt(20_000), 3))));
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  private Event moved(UUID product, BigDecimal delta, BigDecimal reservedDelta, String reason) {
    BigDecimal wrong = random.nextInt(20) == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    return new StockChanged(product, UUID.randomUUID(), delta, reservedDelta, reason,
        onHand.merge(product, delta, BigDecimal::add).add(wrong), reserved.merge(product, reservedDelta, BigDecimal::add));
  }

  private UUID any() {
    return products.get(random.nextInt(products.size()));
  }

  private BigDecimal cents() {
    return BigDecimal.valueOf(1 + random.nextInt(99_999), 2);
  }

  private String thousandths() {
    return BigDecimal.valueOf(random.nextInt(19_999) - 9_999L, 3).toPlainString();
  }
}
