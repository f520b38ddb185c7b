package br.com.alicerce.engines.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The named numbers and words that a finding rests on, in the order in which they were given.
 *
 * <p>Immutable: every method that adds returns new inputs. Names are wire names ({@code sold_quantity}). A decimal
 * keeps its scale, both on the wire and in a sentence, so give it the scale in which people should see it.
 */
public final class Inputs {

  /** One input. */
  public sealed interface Value {}

  /** An exact decimal; on the wire a string. */
  public record Decimal(BigDecimal value) implements Value {}

  /** A count of things or days; on the wire a number. */
  public record Count(long value) implements Value {}

  /** A code from a closed list, such as {@code high}; a sentence shows its translation. */
  public record Word(String value) implements Value {}

  /** What people call something; a sentence shows it as it is. */
  public record Name(String value) implements Value {}

  /** A day of the store's calendar; on the wire ISO 8601. */
  public record Day(LocalDate value) implements Value {}

  /** Not known; on the wire null. No sentence may use it. */
  public record Absent() implements Value {}

  private static final Inputs NONE = new Inputs(null, "", new Absent());

  /** Those that were given before this one; null before the first. */
  private final @Nullable Inputs before;

  private final String name;
  private final Value value;

  private Inputs(@Nullable Inputs before, String name, Value value) {
    this.before = before;
    this.name = name;
    this.value = value;
  }

  /** Inputs without any value, to start from. */
  public static Inputs none() {
    return NONE;
  }

  /** These inputs and a decimal, absent when null. */
  public Inputs decimal(String name, @Nullable BigDecimal value) {
    return with(name, value == null ? new Absent() : new Decimal(value));
  }

  /** These inputs and a count, absent when null. */
  public Inputs count(String name, @Nullable Long value) {
    return with(name, value == null ? new Absent() : new Count(value));
  }

  /** These inputs and a count. */
  public Inputs count(String name, int value) {
    return with(name, new Count(value));
  }

  /** These inputs and a word, absent when null. */
  public Inputs word(String name, @Nullable String value) {
    return with(name, value == null ? new Absent() : new Word(value));
  }

  /** These inputs and what people call something. */
  public Inputs name(String name, String value) {
    return with(name, new Name(value));
  }

  /** These inputs and a day, absent when null. */
  public Inputs day(String name, @Nullable LocalDate value) {
    return with(name, value == null ? new Absent() : new Day(value));
  }

  /**
   * The value of that name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public Value get(String wanted) {
    var found = find(wanted);
    if (found == null) {
      throw new IllegalArgumentException("no input named " + wanted + " among " + toWire().keySet());
    }
    return found;
  }

  /** As they go on the wire, in order: a {@code String}, a {@code Long} or null each. Unmodifiable. */
  public SequencedMap<String, @Nullable Object> toWire() {
    var wire = new LinkedHashMap<String, @Nullable Object>();
    for (var each = this; each.before != null; each = each.before) {
      wire.putFirst(each.name, wire(each.value));
    }
    return Collections.unmodifiableSequencedMap(wire);
  }

  private static @Nullable Object wire(Value value) {
    return switch (value) {
      case Decimal(var decimal) -> decimal.toPlainString();
      case Count(var count) -> count;
      case Word(var word) -> word;
      case Name(var name) -> name;
      case Day(var day) -> day.toString();
      case Absent() -> null;
    };
  }

  private Inputs with(String another, Value its) {
    if (find(another) != null) {
      throw new IllegalArgumentException("two inputs named " + another);
    }
    return new Inputs(this, another, its);
  }

  private @Nullable Value find(String wanted) {
    for (var each = this; each.before != null; each = each.before) {
      if (each.name.equals(wanted)) {
        return each.value;
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Inputs inputs && toWire().equals(inputs.toWire());
  }

  @Override
  public int hashCode() {
    return toWire().hashCode();
  }

  @Override
  public String toString() {
    return toWire().toString();
  }
}
