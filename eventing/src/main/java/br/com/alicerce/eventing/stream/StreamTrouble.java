package br.com.alicerce.eventing.stream;

/** Why the stream did not do what it was asked. All of them pass, or are put right outside; none loses an event. */
public sealed interface StreamTrouble {

  /** Redis is full: {@code maxmemory} is reached and nothing is evicted. Passes when workers have caught up and the relay trims. */
  record OutOfMemory(String detail) implements StreamTrouble {}

  /** Redis is reading its file after a start. Passes by itself. */
  record Loading(String detail) implements StreamTrouble {}

  /** This Redis is a replica, or may not write now. Passes when the primary is back. */
  record ReadOnly(String detail) implements StreamTrouble {}

  /** The stream or its group is gone, as after a flush. Passes by {@link EventStream#createGroup}. */
  record NoGroup(String detail) implements StreamTrouble {}

  /** No connection, or it broke, or no answer came in time; what was asked may or may not have happened. */
  record Unreachable(String detail) implements StreamTrouble {}

  /** This Redis throws data away when it is full, which the stream must not suffer; an operator has to change it. */
  record Evicting(String policy) implements StreamTrouble {}

  /** Any other refusal, as Redis words it. */
  record Refused(String detail) implements StreamTrouble {}

  /** The kind of trouble as one word, for logs and metrics. */
  default String word() {
    return switch (this) {
      case OutOfMemory _ -> "out_of_memory";
      case Loading _ -> "loading";
      case ReadOnly _ -> "read_only";
      case NoGroup _ -> "no_group";
      case Unreachable _ -> "unreachable";
      case Evicting _ -> "evicting";
      case Refused _ -> "refused";
    };
  }
}
