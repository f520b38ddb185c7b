package br.com.alicerce.app.ops;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Something the operator is told of. The one place of its threshold: the rules of Prometheus are written from here, and the page of the
 * operator judges by it.
 *
 * @param name unique; its lower-case form is the heading in the runbook
 * @param severity whether somebody is to be woken
 * @param summary what has happened
 * @param expression what is compared, for Prometheus, over all processes
 * @param limit it fires above this
 * @param lasting for how long it has to be above
 * @param unit of the limit, for people
 * @param action what to do
 * @param local the same from this process's samples; empty where one process can't tell
 */
public record Alert(
    String name,
    Severity severity,
    String summary,
    String expression,
    double limit,
    Duration lasting,
    Unit unit,
    String action,
    Function<Recent, OptionalDouble> local) {

  /** How urgent it is. */
  public enum Severity {
    /** A store notices, or will soon. */
    CRITICAL,
    /** Time to scale or to tidy up. */
    NOTICE
  }

  /** What limits are counted in, and how people read it. */
  public enum Unit {
    SECONDS, PART, COUNT, STATE;

    /** The value with its unit. */
    public String of(double value) {
      return switch (this) {
        case SECONDS -> value < 10 ? "%.0f ms".formatted(value * 1_000) : "%.0f s".formatted(value);
        case PART -> "%.0f %%".formatted(value * 100);
        case COUNT -> String.format(Locale.ROOT, "%,.0f", value);
        case STATE -> value > 0 ? "not well" : "well";
      };
    }
  }

  /** Where the runbook tells of it. */
  public String anchor() {
    return name.toLowerCase(Locale.ROOT);
  }
}
