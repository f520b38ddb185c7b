package br.com.alicerce.relay;

import java.time.Duration;

/**
 * The limits of the relay.
 *
 * @param rowsPerStore most events of one store in a round, so that a busy store does not hold up the others
 * @param rowsPerRound most events in a round
 * @param lease how long a leader is leader without renewing; see {@link #takeover}
 * @param renewal how often the leader renews, and how often a standby looks
 * @param busyPause between rounds that found something
 * @param idlePause the longest pause between rounds that found nothing
 * @param troublePause the longest pause while Redis or PostgreSQL is in trouble
 * @param upkeep how often the stream is trimmed and the backlog measured
 * @param partitions how often partitions are made ahead
 */
public record RelaySettings(
    int rowsPerStore,
    int rowsPerRound,
    Duration lease,
    Duration renewal,
    Duration busyPause,
    Duration idlePause,
    Duration troublePause,
    Duration upkeep,
    Duration partitions) {

  /** 50 of a store and 1,000 in a round; a lease of 2.5 s; 5 to 100 ms between rounds, up to 1 s in trouble. */
  public static RelaySettings usual() {
    return new RelaySettings(
        50,
        1_000,
        Duration.ofMillis(2_500),
        Duration.ofMillis(250),
        Duration.ofMillis(5),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofHours(1));
  }

  /**
   * The longest from the death or the stop of a leader until a standby leads: the lease ends, and the standby, which may have been in
   * trouble itself, looks once more. What PostgreSQL takes for its answer comes on top.
   */
  public Duration takeover() {
    return lease.plus(renewal.compareTo(troublePause) > 0 ? renewal : troublePause);
  }
}
