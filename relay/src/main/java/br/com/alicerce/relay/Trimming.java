package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamState;
import br.com.alicerce.eventing.stream.StreamTrouble;

/** Keeps a stream short: what every worker is done with goes, and nothing else. */
final class Trimming {

  private Trimming() {}

  /** Trims up to the oldest entry that is still pending, or else to the last one handed out; answers how many went. */
  static long of(EventStream stream) {
    return switch (stream.state()) {
      case StreamReply.Answered<StreamState>(StreamState state) -> trim(stream, state);
      case StreamReply.Failed<StreamState>(StreamTrouble.NoGroup _) -> {
        stream.createGroup();
        yield 0;
      }
      case StreamReply.Failed<StreamState> _ -> 0;
    };
  }

  private static long trim(EventStream stream, StreamState state) {
    return switch (stream.trim(state.keepFrom())) {
      case StreamReply.Answered<Long>(Long removed) -> removed;
      case StreamReply.Failed<Long> _ -> 0;
    };
  }
}
