package br.com.alicerce.platform.pace;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How a loop that never ends by itself knows that time has passed, and rests. Safe for use by many threads. */
public interface Pace {

  /** Nanoseconds since some moment; only differences mean something, and they are never negative. */
  long nanoTime();

  /** Rests for about so long, or less; not at all when the length is not positive. */
  void rest(Duration length);

  /** The machine's own; {@link LockSupport#unpark} ends a rest. */
  static Pace ofTheMachine() {
    return new Pace() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void rest(Duration length) {
        LockSupport.parkNanos(length.toNanos());
      }
    };
  }
}
