package br.com.alicerce.engines.rebuild;

/**
 * A row that stands on one side only.
 *
 * @param table where it stands
 * @param side {@code only live} or {@code only rebuilt}
 * @param row its columns without the store
 */
public record Difference(String table, String side, String row) {}
