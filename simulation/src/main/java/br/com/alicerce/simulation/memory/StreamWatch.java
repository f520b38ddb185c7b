package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;

/** Is told what really happens to a stream, whoever did it and whether or not they learn of it. */
public interface StreamWatch {

  /** Looks at nothing. */
  StreamWatch NONE = new StreamWatch() {};

  /** An event is in the stream, once more perhaps. */
  default void appended(EventEnvelope event) {}

  /** An entry that is still in the stream will not be handed out again. */
  default void settled(EventEnvelope event) {}

  /** An entry is removed from the stream by who keeps it short. */
  default void trimmed(EventEnvelope event) {}
}
