package br.com.alicerce.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store of maps that performs a plan as the use cases would, and refuses what they would refuse. */
final class ToldStory {

  final Map<Integer, DemoAction.CreateQuote> quotes = new HashMap<>();
  final Map<Integer, String> quoteStatus = new HashMap<>();
  final Map<Integer, List<DemoLine>> orderLines = new HashMap<>();
  final Map<Integer, String> orderStatus = new HashMap<>();
  final Map<String, BigDecimal> physical = new HashMap<>();
  final Map<String, BigDecimal> reserved = new HashMap<>();
  final Map<String, BigDecimal> soldInWindow = new HashMap<>();
  private final Map<Integer, Instant> sentAt = new HashMap<>();
  private final Map<Integer, Instant> changedAt = new HashMap<>();
  private final Map<Integer, Boolean> atCounter = new HashMap<>();
  private final Instant windowStart;
  private final Instant end;

  ToldStory(DemoPlan plan) {
    this.end = plan.now();
    this.windowStart = plan.now().minus(Duration.ofDays(90));
    plan.data().items().forEach(item -> physical.put(item.code(), item.openingStock()));
    plan.actions().forEach(this::perform);
  }

  private void perform(DemoAction action) {
    switch (action) {
      case DemoAction.CreateQuote made -> {
        assertThat(quotes.put(made.quote(), made)).isNull();
        quoteStatus.put(made.quote(), "rascunho");
      }
      case DemoAction.SendQuote sent -> {
        quote(sent.quote(), "rascunho", "enviada");
        sentAt.put(sent.quote(), sent.at());
      }
      case DemoAction.ApproveQuote approved -> {
        quote(approved.quote(), "enviada", "aprovada");
        assertThat(expired(approved.quote(), approved.at())).isFalse();
      }
      case DemoAction.CancelQuote cancelled -> {
        assertThat(quoteStatus.get(cancelled.quote())).isIn("rascunho", "enviada");
        quoteStatus.put(cancelled.quote(), "cancelada");
      }
      case DemoAction.ConvertQuote converted -> {
        quote(converted.quote(), "aprovada", "convertida");
        open(converted.order(), quotes.get(converted.quote()).lines(), converted.at(), false);
      }
      case DemoAction.DirectOrder made -> open(made.order(), made.lines(), made.at(), true);
      case DemoAction.StartPreparation started -> order(started.order(), "pendente", "em_preparacao", started.at());
      case DemoAction.Dispatch left -> {
        assertThat(atCounter.get(left.order())).isFalse();
        assertThat(left.driver()).isBetween(0, DemoPlan.DRIVERS - 1);
        order(left.order(), "em_preparacao", "saiu_entrega", left.at());
      }
      case DemoAction.Deliver done -> {
        order(done.order(), "saiu_entrega", "entregue", done.at());
        leave(done.order(), done.at());
      }
      case DemoAction.PickUp done -> {
        assertThat(atCounter.get(done.order())).isTrue();
        order(done.order(), "em_preparacao", "entregue", done.at());
        leave(done.order(), done.at());
      }
      case DemoAction.CancelOrder cancelled -> {
        order(cancelled.order(), "pendente", "cancelado", cancelled.at());
        orderLines.get(cancelled.order()).forEach(line -> add(reserved, line.code(), line.quantity().negate()));
      }
      case DemoAction.ReceiveStock receipt -> {
        assertThat(receipt.quantity()).isPositive();
        add(physical, receipt.code(), receipt.quantity());
      }
      case DemoAction.InventoryCount count -> add(physical, count.code(), count.difference());
      case DemoAction.PriceChange change -> assertThat(change.newPrice()).isPositive();
    }
    assertThat(physical.values()).noneMatch(quantity -> quantity.signum() < 0);
  }

  boolean expired(int quote, Instant at) {
    var sent = LocalDate.ofInstant(sentAt.get(quote), OpeningHours.ZONE);
    var last = sent.plusDays(quotes.get(quote).validityDays());
    return LocalDate.ofInstant(at, OpeningHours.ZONE).isAfter(last);
  }

  long sentAndExpired() {
    return quoteStatus.entrySet().stream()
        .filter(entry -> entry.getValue().equals("enviada") && expired(entry.getKey(), end))
        .count();
  }

  BigDecimal available(String code) {
    return physical.get(code).subtract(reserved.getOrDefault(code, BigDecimal.ZERO));
  }

  /** The engine's minimum: seven days of average sales and a fifth more. */
  BigDecimal minimum(String code) {
    return soldInWindow.getOrDefault(code, BigDecimal.ZERO)
        .multiply(new BigDecimal("8.4"))
        .divide(BigDecimal.valueOf(90), 3, RoundingMode.HALF_UP);
  }

  private void open(int order, List<DemoLine> lines, Instant at, boolean counter) {
    assertThat(orderLines.put(order, lines)).isNull();
    orderStatus.put(order, "pendente");
    changedAt.put(order, at);
    atCounter.put(order, counter);
    lines.forEach(line -> add(reserved, line.code(), line.quantity()));
  }

  private void leave(int order, Instant at) {
    for (var line : orderLines.get(order)) {
      add(physical, line.code(), line.quantity().negate());
      add(reserved, line.code(), line.quantity().negate());
      if (at.isAfter(windowStart)) {
        add(soldInWindow, line.code(), line.quantity());
      }
    }
  }

  private void quote(int quote, String from, String to) {
    assertThat(quoteStatus.put(quote, to)).isEqualTo(from);
  }

  private void order(int order, String from, String to, Instant at) {
    assertThat(orderStatus.put(order, to)).isEqualTo(from);
    assertThat(changedAt.put(order, at)).isBefore(at);
  }

  private static void add(Map<String, BigDecimal> map, String code, BigDecimal quantity) {
    map.merge(code, quantity, BigDecimal::add);
  }
}
