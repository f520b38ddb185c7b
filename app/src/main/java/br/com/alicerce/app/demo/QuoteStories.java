package br.com.alicerce.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** What becomes of a quote: most are sent, approved and converted; one in four is never answered and expires. */
final class QuoteStories {

  private enum Fate { FORGOTTEN, DROPPED, UNANSWERED, REFUSED, APPROVED_ONLY, CONVERTED }

  private static final List<String> WHY_CANCELLED = List.of(
      "Cliente fechou com outro fornecedor",
      "Cliente desistiu da obra",
      "Digitado em duplicidade",
      "Cliente pediu para refazer com outros itens");

  private final Agenda agenda;
  private final Shelf shelf;
  private final Counter counter;
  private final OrderStories orders;
  private final Present present;
  private final Numbers numbers;
  private final SplittableRandom random;

  QuoteStories(
      Agenda agenda, Shelf shelf, Counter counter, OrderStories orders, Present present, Numbers numbers,
      SplittableRandom random) {
    this.agenda = agenda;
    this.shelf = shelf;
    this.counter = counter;
    this.orders = orders;
    this.present = present;
    this.numbers = numbers;
    this.random = random;
  }

  /** Plans a quote written at an instant, and all that follows from it. */
  void begin(Instant at, LocalDate day) {
    int customer = counter.customer(true);
    int validity = random.nextDouble() < 0.8 ? 7 : random.nextBoolean() ? 10 : 15;
    var sent = later(at, 4, 80);
    var approved = later(sent, 15, waitForAnswer());
    var fate = approved.isBefore(expiry(sent, validity)) ? fate() : Fate.UNANSWERED;
    var general = counter.generalDiscount();
    boolean large = random.nextDouble() < 0.07;
    var lines = fate == Fate.CONVERTED
        ? counter.sale(day, large, 1, general)
        : counter.wishes(day, large, general);
    int quote = numbers.nextQuote();
    agenda.add(new DemoAction.CreateQuote(
        at, quote, customer, counter.site(customer), counter.seller(), validity, general, lines));
    if (!present.leaves(Present.Left.DRAFT, at)) {
      follow(fate, quote, at, sent, approved, lines);
    }
  }

  private void follow(Fate fate, int quote, Instant at, Instant sent, Instant approved, List<DemoLine> lines) {
    switch (fate) {
      case FORGOTTEN -> { }
      case DROPPED -> agenda.add(new DemoAction.CancelQuote(later(at, 30, 600), quote, reason()));
      case UNANSWERED -> agenda.add(new DemoAction.SendQuote(sent, quote));
      case REFUSED -> {
        agenda.add(new DemoAction.SendQuote(sent, quote));
        agenda.add(new DemoAction.CancelQuote(later(sent, 60, 1800), quote, reason()));
      }
      case APPROVED_ONLY -> approve(quote, sent, approved);
      case CONVERTED -> {
        approve(quote, sent, approved);
        convert(quote, at, approved, lines);
      }
    }
  }

  private void approve(int quote, Instant sent, Instant approved) {
    agenda.add(new DemoAction.SendQuote(sent, quote));
    agenda.add(new DemoAction.ApproveQuote(approved, quote));
  }

  private void convert(int quote, Instant at, Instant approved, List<DemoLine> lines) {
    int order = numbers.nextOrder();
    shelf.commit(order, lines, OpeningHours.dayOf(at));
    if (!present.leaves(Present.Left.APPROVED, approved)) {
      var converted = later(approved, 5, 420);
      agenda.add(new DemoAction.ConvertQuote(converted, quote, order));
      orders.delivered(order, converted);
    }
  }

  private Fate fate() {
    double roll = random.nextDouble();
    return roll < 0.015 ? Fate.FORGOTTEN
        : roll < 0.04 ? Fate.DROPPED
        : roll < 0.255 ? Fate.UNANSWERED
        : roll < 0.285 ? Fate.REFUSED
        : roll < 0.305 ? Fate.APPROVED_ONLY
        : Fate.CONVERTED;
  }

  /** The most minutes of opening that this customer takes to answer: some hours, a day or two, most of the week. */
  private int waitForAnswer() {
    double roll = random.nextDouble();
    return roll < 0.45 ? 240 : roll < 0.85 ? 1200 : 2700;
  }

  private static Instant expiry(Instant sent, int validityDays) {
    return OpeningHours.dayOf(sent).plusDays(validityDays + 1).atStartOfDay(OpeningHours.ZONE).toInstant()
        .minusSeconds(1);
  }

  private String reason() {
    return WHY_CANCELLED.get(random.nextInt(WHY_CANCELLED.size()));
  }

  private Instant later(Instant from, int leastMinutes, int mostMinutes) {
    return OpeningHours.after(from, Duration.ofSeconds(random.nextInt(leastMinutes * 60, mostMinutes * 60)));
  }
}
