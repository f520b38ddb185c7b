package br.com.alicerce.bench.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request ran.
 *
 * @param units its transactions, in order
 */
public record Recorded(List<Unit> units) {

  /**
   * A statement with its parameters as text, in order.
   *
   * @param setting the statement that bound the store and travelled with it; null when it came alone
   */
  public record Said(@Nullable Said setting, String sql, List<@Nullable String> parameters) {}

  /**
   * Statements that were committed together.
   *
   * @param explicit whether by a transaction of several round trips, and not as one statement of its own
   */
  public record Unit(List<Said> statements, boolean explicit) {}

  /** What was read by a statement alone: of the engines, whose workers write in transactions meanwhile, what was read for who asked. */
  public Recorded alone() {
    return new Recorded(units.stream().filter(unit -> !unit.explicit()).toList());
  }

  /** How many statements, the one that binds the store not counted where it travels with another. */
  public int statements() {
    return units.stream().mapToInt(unit -> unit.statements().size()).sum();
  }

  /** How often the client waited for the database: once a statement, and once for each commit of an explicit transaction. */
  public int roundTrips() {
    return statements() + (int) units.stream().filter(Unit::explicit).count();
  }
}
