package br.com.alicerce.engines.sales;

import java.util.Locale;

/** How much a suggestion is worth saying, by its confidence. */
enum Priority {
  HIGH(70),
  MEDIUM(40),
  LOW(0);

  private final int fromPercent;

  Priority(int fromPercent) {
    this.fromPercent = fromPercent;
  }

  /** High from 70 %, medium from 40 %, low below. */
  static Priority of(Association association) {
    for (Priority priority : values()) {
      if (association.isConfident(priority.fromPercent)) {
        return priority;
      }
    }
    return LOW;
  }

  /** On the wire: {@code high}, {@code medium}, {@code low}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
