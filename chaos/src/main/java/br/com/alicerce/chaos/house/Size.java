package br.com.alicerce.chaos.house;

import java.util.Map;

/**
 * How many processes there are.
 *
 * @param java options of theirs; empty for none
 */
public record Size(Map<Place, Integer> processes, String java) {

  public Size {
    processes = Map.copyOf(processes);
  }

  /** One vertical, two relays, two engines. */
  public static Size usual(String java) {
    return new Size(Map.of(Place.VERTICAL, 1, Place.RELAY, 2, Place.ENGINES, 2), java);
  }
}
