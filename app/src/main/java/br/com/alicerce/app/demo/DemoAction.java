package br.com.alicerce.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody at the demo store does at an instant. Customers and sites are indices in {@link DemoData},
 * sellers and drivers count from 0 ({@link DemoPlan#SELLERS}, {@link DemoPlan#DRIVERS}), products are codes, quotes and
 * orders are numbers that the plan gives out from 1; none of them is a number that the store shows.
 */
public sealed interface DemoAction {

  /** When it happens, in opening hours. */
  Instant at();

  /** A seller writes a quote; it is a draft. */
  record CreateQuote(
      Instant at,
      int quote,
      int customer,
      @Nullable Integer site,
      int seller,
      int validityDays,
      BigDecimal discountPercent,
      List<DemoLine> lines)
      implements DemoAction {}

  /** Its seller sends a draft to the customer. */
  record SendQuote(Instant at, int quote) implements DemoAction {}

  /** Finance approves a sent quote, always before it expires. */
  record ApproveQuote(Instant at, int quote) implements DemoAction {}

  /** The quote's seller gives up a draft or sent quote. */
  record CancelQuote(Instant at, int quote, String reason) implements DemoAction {}

  /** The quote's seller turns an approved quote into an order, which will be delivered. */
  record ConvertQuote(Instant at, int quote, int order) implements DemoAction {}

  /** A sale at the counter without a quote; the customer picks it up. */
  record DirectOrder(
      Instant at, int order, int customer, int seller, BigDecimal discountPercent, List<DemoLine> lines)
      implements DemoAction {}

  /** The stock keeper begins to pick a pending order. */
  record StartPreparation(Instant at, int order) implements DemoAction {}

  /** The truck leaves with a prepared order; the driver must have been assigned. */
  record Dispatch(Instant at, int order, int driver) implements DemoAction {}

  /** The driver who left with the order delivers all of it. */
  record Deliver(Instant at, int order) implements DemoAction {}

  /** The customer takes a prepared counter order along: left and delivered in one. */
  record PickUp(Instant at, int order) implements DemoAction {}

  /** The owner cancels an order that is still pending. */
  record CancelOrder(Instant at, int order, String reason) implements DemoAction {}

  /** Goods of a supplier arrive. */
  record ReceiveStock(Instant at, String code, BigDecimal quantity, String reason) implements DemoAction {}

  /** A count finds more (+) or less (−) on the shelf than the books hold at this instant; never below zero. */
  record InventoryCount(Instant at, String code, BigDecimal difference, String reason) implements DemoAction {}

  /** The owner sets a new base price. */
  record PriceChange(Instant at, String code, BigDecimal newPrice) implements DemoAction {}
}
