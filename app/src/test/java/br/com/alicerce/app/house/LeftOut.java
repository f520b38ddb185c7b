package br.com.alicerce.app.house;

import java.util.List;

/** Which tests the launcher, or whoever runs them, asked to leave out, because a program that they need is not there. */
public final class LeftOut {

  private LeftOut() {}

  /** Whether those of this name are, for example {@code browser}. */
  public static boolean has(String name) {
    return List.of(System.getenv().getOrDefault("ALICERCE_TESTS_LEFT_OUT", "").split("[, ]+")).contains(name);
  }
}
