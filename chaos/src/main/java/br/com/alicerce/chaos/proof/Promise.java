package br.com.alicerce.chaos.proof;

import java.util.List;

/**
 * What the proof of one promise showed.
 *
 * @param says the promise
 * @param looked how much was looked at
 * @param broken what breaks it, in one line; empty when it is kept
 */
public record Promise(String says, long looked, List<String> broken) {

  public Promise {
    broken = List.copyOf(broken);
  }

  /** Whether it is kept. */
  public boolean isKept() {
    return broken.isEmpty();
  }
}
