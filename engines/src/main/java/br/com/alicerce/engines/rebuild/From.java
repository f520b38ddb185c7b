package br.com.alicerce.engines.rebuild;

import java.util.Optional;

/** Where a rebuild is to begin. */
public sealed interface From {

  /**
   * As early as what is retained allows, which is the store's first event as long as nothing was archived; else the first snapshot from
   * which everything can still be told.
   */
  record Earliest() implements From {}

  /**
   * As late as possible, but so that this event is told again. An engine is a fold: an event added a second time would count twice. So
   * what the engine knew before it is taken, and everything that follows is told from there.
   */
  record Event(long seq) implements From {}

  /** With nothing known of what was archived: a way on for a store and engine that were parked when their events were. */
  record Left() implements From {}

  /** The base it would have; empty when none will do. */
  default Optional<Base> choose(Bases bases) {
    return switch (this) {
      case Earliest() -> bases.earliest();
      case Event(long seq) -> bases.before(seq);
      case Left() -> Optional.of(bases.left());
    };
  }

  /** Why none will do, in one line for the operator. */
  default String why(Bases bases) {
    return switch (this) {
      case Event(long seq) when !bases.whole().isEmpty() ->
          "event %d was archived; the first that can be told again is %d".formatted(seq, bases.whole().getFirst().seq() + 1);
      case Earliest(), Event(long _), Left() ->
          "events up to %d were archived, and no snapshot of this release's form reaches that far".formatted(bases.archived());
    };
  }
}
