package br.com.alicerce.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What becomes of an order: prepared, sent out and delivered, or picked up; hardly ever cancelled. */
final class OrderStories {

  private static final List<String> WHY_CANCELLED = List.of(
      "Cliente adiou a obra",
      "Pagamento não confirmado",
      "Pedido lançado em duplicidade",
      "Cliente achou prazo de entrega longo");

  private final Agenda agenda;
  private final Present present;
  private final SplittableRandom random;

  OrderStories(Agenda agenda, Present present, SplittableRandom random) {
    this.agenda = agenda;
    this.present = present;
    this.random = random;
  }

  /** Goes on from an order that will be delivered. */
  void delivered(int order, Instant created) {
    if (random.nextDouble() < 0.018) {
      agenda.add(new DemoAction.CancelOrder(
          later(created, 20, 400), order, WHY_CANCELLED.get(random.nextInt(WHY_CANCELLED.size()))));
      return;
    }
    if (present.leaves(Present.Left.PENDING, created)) {
      return;
    }
    var prepared = later(created, 10, 240);
    agenda.add(new DemoAction.StartPreparation(prepared, order));
    if (!present.leaves(Present.Left.IN_PREPARATION, prepared)) {
      onTheRoad(order, prepared);
    }
  }

  /** Goes on from an order that waits at the counter. */
  void pickedUp(int order, Instant created) {
    if (present.leaves(Present.Left.PENDING, created)) {
      return;
    }
    var prepared = later(created, 4, 25);
    agenda.add(new DemoAction.StartPreparation(prepared, order));
    if (!present.leaves(Present.Left.IN_PREPARATION, prepared)) {
      agenda.add(new DemoAction.PickUp(later(prepared, 5, 90), order));
    }
  }

  private void onTheRoad(int order, Instant prepared) {
    var trip = Duration.ofMinutes(random.nextInt(25, 130));
    var left = later(prepared, 30, 480);
    if (!OpeningHours.isOpen(left.plus(trip))) {
      // the truck does not leave when it could not be back before closing
      left = OpeningHours.nextOpening(left).plusSeconds(random.nextInt(300, 3000));
    }
    agenda.add(new DemoAction.Dispatch(left, order, random.nextInt(DemoPlan.DRIVERS)));
    if (!present.leaves(Present.Left.ON_THE_ROAD, left)) {
      agenda.add(new DemoAction.Deliver(left.plus(trip), order));
    }
  }

  private Instant later(Instant from, int leastMinutes, int mostMinutes) {
    return OpeningHours.after(from, Duration.ofSeconds(random.nextInt(leastMinutes * 60, mostMinutes * 60)));
  }
}
