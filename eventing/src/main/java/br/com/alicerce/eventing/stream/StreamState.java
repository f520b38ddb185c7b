package br.com.alicerce.eventing.stream;

import org.jspecify.annotations.Nullable;

/**
 * Where the stream and its group stand.
 *
 * @param length entries in the stream
 * @param lastDelivered id of the last entry that was given to any consumer
 * @param pending entries given to a consumer and not yet acknowledged
 * @param lowestPending the oldest of these; null when there is none
 */
public record StreamState(long length, String lastDelivered, long pending, @Nullable String lowestPending) {

  /** Every entry older than this was acknowledged, so that it may go. */
  public String keepFrom() {
    return lowestPending == null ? lastDelivered : lowestPending;
  }
}
