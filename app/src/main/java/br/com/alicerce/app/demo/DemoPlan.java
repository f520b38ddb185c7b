package br.com.alicerce.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Four months of trade at the demo store, invented from a seed. Whoever tells it enters the catalogue with its opening
 * stock, the customers and the sites at {@link #opening()}, and then performs the actions one after the other.
 *
 * <p>Same data, seed, last day and now: same actions. No order takes more than is on the shelf, so the stock told never
 * goes below zero, though some products end at or near it.
 *
 * @param seed any number
 * @param lastDay the last of {@link #DAYS} days, today as a rule
 * @param now no action is later than this
 */
public record DemoPlan(DemoData data, long seed, LocalDate lastDay, Instant now) {

  /** Calendar days that a plan covers, Sundays included. */
  public static final int DAYS = 120;

  /** Salespersons at the counter, named 0 to 2. */
  public static final int SELLERS = 3;

  /** Drivers, named 0 and 1. */
  public static final int DRIVERS = 2;

  /** The first day of the plan. */
  public LocalDate firstDay() {
    return lastDay.minusDays(DAYS - 1L);
  }

  /** Half an hour before the store could first open: when everything the actions speak of must exist. */
  public Instant opening() {
    return OpeningHours.opening(firstDay()).minusSeconds(1800);
  }

  /** The actions in the order of time, each day thought up when the stream gets there. */
  public Stream<DemoAction> actions() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new PlannedDays(data, seed, firstDay(), lastDay, now), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
