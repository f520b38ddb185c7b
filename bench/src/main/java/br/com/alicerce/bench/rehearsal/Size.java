package br.com.alicerce.bench.rehearsal;

/**
 * How many processes of each role there are, beside nginx, PostgreSQL and Redis.
 *
 * @param replica whether a replica of PostgreSQL answers lists, searches and reports
 */
public record Size(int verticals, int relays, int engines, boolean replica) {

  /** For a thousand stores: two of each, of the relays one as a standby. */
  public static Size usual() {
    return new Size(2, 2, 2, true);
  }
}
