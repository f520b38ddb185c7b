package br.com.alicerce.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan's own idea of the stock, in thousandths of a unit. A sale is committed when the plan decides that it will
 * happen, so what is delivered later is always there and nothing goes below zero.
 */
final class Shelf {

  /** The days of sales that averages look back on. */
  static final int WINDOW = 90;

  private record Sold(LocalDate day, long quantity) {}

  private static final class Bin {
    private final ArrayDeque<Sold> sold = new ArrayDeque<>();
    private long physical;
    private long committed;
    private long ordered;
    private long soldInWindow;
  }

  private final Map<String, Bin> bins = new HashMap<>();
  private final Map<Integer, List<DemoLine>> open = new HashMap<>();

  Shelf(List<CatalogueItem> items) {
    items.forEach(item -> bin(item.code()).physical = thousandths(item.openingStock()));
  }

  /** What may still be promised. */
  long free(String code) {
    return bin(code).physical - bin(code).committed;
  }

  /** What may still be promised, and what suppliers are bringing. */
  long position(String code) {
    return free(code) + bin(code).ordered;
  }

  /** Promises an order's lines. */
  void commit(int order, List<DemoLine> lines, LocalDate day) {
    open.put(order, lines);
    for (var line : lines) {
      var bin = bin(line.code());
      long quantity = thousandths(line.quantity());
      bin.committed += quantity;
      bin.soldInWindow += quantity;
      bin.sold.add(new Sold(day, quantity));
    }
  }

  /** Keeps back what a count will not find. */
  void keepBack(String code, long quantity) {
    bin(code).committed += quantity;
  }

  void order(String code, long quantity) {
    bin(code).ordered += quantity;
  }

  /** Units promised over the last {@link #WINDOW} days. */
  long sold(String code, LocalDate today) {
    var bin = bin(code);
    for (var first = bin.sold.peek(); first != null && !first.day().isAfter(today.minusDays(WINDOW));
        first = bin.sold.peek()) {
      bin.soldInWindow -= bin.sold.remove().quantity();
    }
    return bin.soldInWindow;
  }

  void apply(DemoAction action) {
    switch (action) {
      case DemoAction.Deliver done -> leave(done.order());
      case DemoAction.PickUp done -> leave(done.order());
      case DemoAction.CancelOrder cancelled -> takeOpen(cancelled.order())
          .forEach(line -> bin(line.code()).committed -= thousandths(line.quantity()));
      case DemoAction.ReceiveStock receipt -> receive(bin(receipt.code()), thousandths(receipt.quantity()));
      case DemoAction.InventoryCount count -> correct(bin(count.code()), thousandths(count.difference()));
      case DemoAction.CreateQuote _, DemoAction.SendQuote _, DemoAction.ApproveQuote _, DemoAction.CancelQuote _,
          DemoAction.ConvertQuote _, DemoAction.DirectOrder _, DemoAction.StartPreparation _, DemoAction.Dispatch _,
          DemoAction.PriceChange _ -> { }
    }
  }

  private void leave(int order) {
    for (var line : takeOpen(order)) {
      var bin = bin(line.code());
      bin.physical -= thousandths(line.quantity());
      bin.committed -= thousandths(line.quantity());
    }
  }

  private List<DemoLine> takeOpen(int order) {
    var lines = open.remove(order);
    if (lines == null) {
      throw new IllegalStateException("order " + order + " is not open");
    }
    return lines;
  }

  private static void receive(Bin bin, long quantity) {
    bin.physical += quantity;
    bin.ordered -= quantity;
  }

  private static void correct(Bin bin, long difference) {
    bin.physical += difference;
    bin.committed += Math.min(difference, 0);
  }

  private Bin bin(String code) {
    return bins.computeIfAbsent(code, _ -> new Bin());
  }

  static long thousandths(BigDecimal quantity) {
    return quantity.movePointRight(3).longValueExact();
  }

  static BigDecimal units(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3);
  }
}
