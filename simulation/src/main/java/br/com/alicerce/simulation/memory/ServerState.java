package br.com.alicerce.simulation.memory;

import br.com.alicerce.eventing.stream.StreamTrouble;
import org.jspecify.annotations.Nullable;

/** What a Redis is able to do now. */
public enum ServerState {
  WELL,
  FULL,
  LOADING,
  READ_ONLY,
  GONE;

  /** What a command costs Redis: an answer, a change, or a change that takes memory. */
  enum Demand { READ, CHANGE, GROW }

  /** Why such a command is refused; null when it is not. */
  @Nullable StreamTrouble refusal(Demand demand) {
    return switch (this) {
      case WELL -> null;
      case FULL -> demand == Demand.GROW
          ? new StreamTrouble.OutOfMemory("OOM command not allowed when used memory > 'maxmemory'.") : null;
      case LOADING -> new StreamTrouble.Loading("LOADING Redis is loading the dataset in memory");
      case READ_ONLY -> demand == Demand.READ ? null
          : new StreamTrouble.ReadOnly("READONLY You can't write against a read only replica.");
      case GONE -> new StreamTrouble.Unreachable("connection refused");
    };
  }
}
