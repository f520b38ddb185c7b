package br.com.alicerce.bench.load;

import java.util.Locale;

/** A program whose CPU time is told apart. */
public enum Part {
  NGINX,
  VERTICAL,
  ENGINES,
  RELAY,
  POSTGRESQL,
  REDIS,
  /** This very process: the load generator, or the bare statements' client. */
  CLIENT;

  /** As figures name it. */
  public String word() {
    return switch (this) {
      case POSTGRESQL -> "db";
      case VERTICAL -> "app";
      case NGINX, ENGINES, RELAY, REDIS, CLIENT -> name().toLowerCase(Locale.ROOT);
    };
  }
}
