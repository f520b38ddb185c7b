package br.com.alicerce.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Makes ids: UUID version 7, whose order is the order of creation, so that indexes grow at one end. */
public final class Ids {

  private Ids() {}

  /** A new id of now. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** A new id of a moment in the past, for history that is told later than it happened. */
  public static UUID at(Instant moment) {
    return UuidCreator.getTimeOrderedEpoch(moment);
  }
}
