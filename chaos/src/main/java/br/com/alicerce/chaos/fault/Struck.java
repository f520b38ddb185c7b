package br.com.alicerce.chaos.fault;

import java.time.Duration;

/**
 * What was hit, and what is to be done when it is over.
 *
 * @param what for people
 * @param hold how long it lasts; zero for what is done at once
 * @param othersGoOn whether the house has to work again while it lasts
 */
public record Struck(String what, Duration hold, boolean othersGoOn, Runnable cure) {

  static Struck atOnce(String what) {
    return new Struck(what, Duration.ZERO, true, () -> {});
  }

  static Struck held(String what, Duration hold, boolean othersGoOn, Runnable cure) {
    return new Struck(what, hold, othersGoOn, cure);
  }

  /** Ends it. */
  public void heal() {
    cure.run();
  }
}
