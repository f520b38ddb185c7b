package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamTrouble;

/** Keeps a stream short: what every worker is done with goes, and nothing else. */
final class Trimming {

  private Trimming() {}

  /** Answers how many entries went; a group that is missing is made. */
  static long of(EventStream stream) {
    return switch (stream.trim()) {
      case StreamReply.Answered<Long>(Long removed) -> removed;
      case StreamReply.Failed<Long>(StreamTrouble.NoGroup _) -> {
        stream.createGroup();
        yield 0;
      }
      case StreamReply.Failed<Long> _ -> 0;
    };
  }
}
