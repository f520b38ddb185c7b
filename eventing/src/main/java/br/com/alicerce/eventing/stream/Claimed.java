package br.com.alicerce.eventing.stream;

import java.util.List;

/**
 * What a consumer took over from others.
 *
 * @param deliveries entries that it now has to deal with
 * @param vanished how many more there were whose entries were trimmed away, and which are acknowledged: the outbox has their events
 */
public record Claimed(List<Delivery> deliveries, int vanished) {

  /** There was nothing to take over. */
  public static final Claimed NOTHING = new Claimed(List.of(), 0);

  public Claimed {
    deliveries = List.copyOf(deliveries);
  }
}
