package br.com.alicerce.chaos.house;

import java.util.Locale;

/** Where a role runs. */
public enum Place {
  VERTICAL,
  RELAY,
  ENGINES;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
