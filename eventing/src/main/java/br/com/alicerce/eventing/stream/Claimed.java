package br.com.alicerce.eventing.stream;

import java.util.List;

/**
 * What a consumer took over from others.
 *
 * @param deliveries entries that it now has to deal with
 * @param vanished ids that are its own now but whose entries were trimmed away: to be acknowledged, the outbox has their events
 */
public record Claimed(List<Delivery> deliveries, List<String> vanished) {

  public Claimed {
    deliveries = List.copyOf(deliveries);
    vanished = List.copyOf(vanished);
  }
}
