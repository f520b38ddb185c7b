package br.com.alicerce.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** Thinks up one day after the other, each only when the one before has been told. */
final class PlannedDays implements Iterator<DemoAction> {

  private final LocalDate lastDay;
  private final Instant now;
  private final TradeCalendar calendar;
  private final SplittableRandom random;
  private final Agenda agenda = new Agenda();
  private final Numbers numbers = new Numbers();
  private final Shelf shelf;
  private final Counter counter;
  private final OrderStories orders;
  private final QuoteStories quotes;
  private final Buying buying;
  private final BackOffice office;
  private final ArrayDeque<DemoAction> told = new ArrayDeque<>();
  private LocalDate day;

  PlannedDays(DemoData data, long seed, LocalDate firstDay, LocalDate lastDay, Instant now) {
    this.day = firstDay;
    this.lastDay = lastDay;
    this.now = now;
    this.calendar = new TradeCalendar(seed);
    this.random = new SplittableRandom(seed);
    this.shelf = new Shelf(data.items());
    var end = OpeningHours.closing(lastDay);
    var present = new Present(OpeningHours.openingBeforeLast(now.isBefore(end) ? now : end), now);
    this.counter = new Counter(data, new ShoppingList(data, calendar), shelf, random.split());
    this.orders = new OrderStories(agenda, present, random.split());
    this.quotes = new QuoteStories(agenda, shelf, counter, orders, present, numbers, random.split());
    this.buying = new Buying(data.items(), agenda, shelf, firstDay, lastDay, random.split());
    this.office = new BackOffice(data.items(), agenda, shelf, random.split());
  }

  @Override
  public boolean hasNext() {
    while (told.isEmpty() && !day.isAfter(lastDay)) {
      tell();
      day = day.plusDays(1);
    }
    return !told.isEmpty() && !told.getFirst().at().isAfter(now);
  }

  @Override
  public DemoAction next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return told.removeFirst();
  }

  private void tell() {
    if (!OpeningHours.opensOn(day)) {
      return;
    }
    office.plan(day);
    for (int left = calendar.quotes(day, random); left > 0; left--) {
      quotes.begin(someTime(), day);
    }
    for (int left = calendar.counterSales(day, random); left > 0; left--) {
      sellAtTheCounter(someTime());
    }
    var today = agenda.takeBefore(OpeningHours.closing(day));
    today.forEach(shelf::apply);
    told.addAll(today);
    buying.after(day);
  }

  private void sellAtTheCounter(Instant at) {
    var general = counter.generalDiscount();
    int order = numbers.nextOrder();
    var lines = counter.sale(day, false, 0.6, general);
    shelf.commit(order, lines, day);
    agenda.add(new DemoAction.DirectOrder(at, order, counter.customer(false), counter.seller(), general, lines));
    orders.pickedUp(order, at);
  }

  /** Some instant of the day: on weekdays few come over lunch. */
  private Instant someTime() {
    double open = OpeningHours.closing(day).getEpochSecond() - OpeningHours.opening(day).getEpochSecond();
    double part = random.nextDouble(0.01, 0.97);
    boolean lunch = open > 5 * 3600 && part > 0.38 && part < 0.57;
    double moved = lunch && random.nextDouble() < 0.6 ? random.nextDouble(0.58, 0.97) : part;
    return OpeningHours.opening(day).plusSeconds((long) (open * moved));
  }
}
