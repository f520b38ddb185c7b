package br.com.alicerce.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a command running until it is told to stop, and the process alive until everything has stopped cleanly. */
final class StopSignal {

  private StopSignal() {}

  /** Waits for Ctrl-C or SIGTERM, then closes what runs; the process ends with 0, or 1 when something did not stop cleanly. */
  static void await(AutoCloseable running) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicBoolean clean = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      stop.countDown();
      awaitQuietly(stopped);
      Runtime.getRuntime().halt(clean.get() ? 0 : 1); // else the JVM answers the signal's number, as if it had failed
    }, "stop"));
    try {
      stop.await();
    } finally {
      clean.set(close(running));
      stopped.countDown();
    }
  }

  private static boolean close(AutoCloseable running) {
    try {
      running.close();
      return true;
    } catch (Exception failure) {
      System.err.println("alicerce: did not stop cleanly: " + failure.getMessage());
      return false;
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
