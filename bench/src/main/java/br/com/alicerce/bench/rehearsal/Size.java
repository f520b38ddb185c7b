package br.com.alicerce.bench.rehearsal;

/** How many processes of each role there are, beside nginx, PostgreSQL and Redis. */
public record Size(int verticals, int relays, int engines) {

  /** For a thousand stores: two of each, of the relays one as a standby. */
  public static Size usual() {
    return new Size(2, 2, 2);
  }
}
