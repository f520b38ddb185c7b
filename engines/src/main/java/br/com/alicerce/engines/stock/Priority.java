package br.com.alicerce.engines.stock;

import java.util.Locale;

/** How soon people should look at a finding. */
public enum Priority {
  HIGH,
  MEDIUM,
  LOW;

  /** The priority of a product of that class: A high, B medium, C low. */
  public static Priority of(AbcClass abcClass) {
    return switch (abcClass) {
      case A -> HIGH;
      case B -> MEDIUM;
      case C -> LOW;
    };
  }

  /** On the wire: {@code high}, {@code medium}, {@code low}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
