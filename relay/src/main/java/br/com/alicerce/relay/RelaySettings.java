package br.com.alicerce.relay;

import java.time.Duration;

/**
 * The limits of the relay.
 *
 * @param rowsPerStore most events of one store in a round, so that a busy store does not hold up the others
 * @param rowsPerRound most events in a round
 * @param lease how long a leader is leader without renewing; a standby takes over that long after it died
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

  /** 50 of a store and 1,000 in a round; a lease of 4 s; 5 to 100 ms between rounds, up to 1 s in trouble. */
  public static RelaySettings usual() {
    return new RelaySettings(
        50,
        1_000,
        Duration.ofSeconds(4),
        Duration.ofMillis(500),
        Duration.ofMillis(5),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofHours(1));
  }
}
