package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductPriceChanged;
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
    return switch (random.nextInt(6)) {
      case 0 -> History.product(product, "Produto " + random.nextInt(9) + " \"à vista\"\n\\");
      case 1 -> new ProductPriceChanged(product, cents(), cents());
      case 2 -> moved(product, BigDecimal.ZERO, new BigDecimal(thousandths()), "reserva");
      case 3 -> History.sale(
          History.line(product, thousandths(), cents().toPlainString()), History.line(any(), "1.000", cents().toPlainString()));
      default -> moved(product, new BigDecimal(thousandths()), BigDecimal.ZERO, "ajuste");
    };
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
