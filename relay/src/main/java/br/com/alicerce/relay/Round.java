package br.com.alicerce.relay;

import br.com.alicerce.eventing.stream.StreamTrouble;

/** What came of one attempt to publish. */
sealed interface Round {

  /** So many events are in the stream, and the cursors say so. */
  record Published(int events) implements Round {}

  /** There was nothing to publish. */
  record Nothing() implements Round {}

  /** Another relay is the leader. */
  record Standby() implements Round {}

  /** We were the leader and are no more: events may be in the stream twice, and the cursors did not move. */
  record Fenced() implements Round {}

  /** The stream failed. What it had confirmed before is marked, nothing else. */
  record Troubled(int events, StreamTrouble trouble) implements Round {}
}
