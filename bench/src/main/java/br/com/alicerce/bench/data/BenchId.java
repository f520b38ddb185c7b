package br.com.alicerce.bench.data;

import java.util.UUID;

/**
 * The ids of the bench's data: UUIDv7 in form and order of time, whose last parts are no noise but say which store's they are. So an id
 * of one store becomes the same thing's id in another by arithmetic, and a request recorded in one is repeated in all. The SQL that
 * makes them is {@code pg_temp.bench_id} in {@code bench/functions.sql}.
 *
 * <pre>{@code
 * tttttttt-tttt-7kkk-8a11-sssssnnnnnnn   t milliseconds, k kind, s store, n number in the store
 * }</pre>
 */
public final class BenchId {

  private static final long MARK = 0x8a11L << 48;
  private static final long MARK_BITS = 0xffffL << 48;
  private static final long STORE_BITS = 0xfffffL << 28;
  private static final long KIND_BITS = 0xfffL;
  private static final long QUOTE = 8;

  private BenchId() {}

  /** Whether the data were made with this id; one that a request made is noise there. */
  public static boolean isOne(UUID id) {
    return (id.getLeastSignificantBits() & MARK_BITS) == MARK && (id.getMostSignificantBits() & KIND_BITS) < 0x100;
  }

  /** Whether it is of this store's data; in a store that many requests write to, noise looks like the mark alone often enough. */
  public static boolean isOf(int store, UUID id) {
    return isOne(id) && (id.getLeastSignificantBits() & STORE_BITS) == (long) store << 28;
  }

  /** Whether it is a quote's. */
  public static boolean isQuote(UUID id) {
    return isOne(id) && (id.getMostSignificantBits() & KIND_BITS) == QUOTE;
  }

  /** The same thing in another store, counted from 1. */
  public static UUID in(int store, UUID id) {
    long low = id.getLeastSignificantBits() & ~STORE_BITS | (long) store << 28;
    return new UUID(id.getMostSignificantBits(), low);
  }
}
