package br.com.alicerce.engines.worker;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the stream is doing its work, as this process's workers see it. Safe for use by many threads. */
final class StreamPulse {

  private final AtomicBoolean delivered = new AtomicBoolean();
  private final AtomicBoolean troubled = new AtomicBoolean();

  /** A worker got events from the stream. */
  void delivered() {
    delivered.set(true);
  }

  /** A worker could not read the stream, found it gone, or left pending what it had read because it could not be applied. */
  void troubled() {
    troubled.set(true);
  }

  /** Whether events came since this was last asked. */
  boolean flowed() {
    return delivered.getAndSet(false);
  }

  /** Whether there was trouble since this was last asked. */
  boolean wasTroubled() {
    return troubled.getAndSet(false);
  }
}
