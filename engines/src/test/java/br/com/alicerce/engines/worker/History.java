package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.contracts.StockChanged;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;

/** Events of a store as a vertical tells them. */
public final class History {

  private History() {}

  public static ProductChanged product(UUID id, String name) {
    return new ProductChanged(id, "C-1", name, "SC", "Cimento", null, new BigDecimal("32.00"), true);
  }

  /** Something came in or went out, and so much is there afterwards. */
  public static StockChanged moved(UUID product, String delta, String onHand) {
    return new StockChanged(
        product, UUID.randomUUID(), new BigDecimal(delta), new BigDecimal("0.000"), "entrada",
        new BigDecimal(onHand), new BigDecimal("0.000"));
  }

  /** So much was promised, and so much is promised in all. */
  public static StockChanged reserved(UUID product, String delta, String onHand, String reserved) {
    return new StockChanged(
        product, UUID.randomUUID(), new BigDecimal("0.000"), new BigDecimal(delta), "reserva",
        new BigDecimal(onHand), new BigDecimal(reserved));
  }

  public static LineItem line(UUID product, String quantity, String netValue) {
    BigDecimal value = new BigDecimal(netValue);
    return new LineItem(product, new BigDecimal(quantity), value, value, new BigDecimal("0.00"), value);
  }

  /** One delivery. */
  public static Event sale(LineItem... lines) {
    BigDecimal total = Arrays.stream(lines).map(LineItem::netValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new SaleRecorded(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
        total, new BigDecimal("0.00"), total, Arrays.asList(lines));
  }
}
