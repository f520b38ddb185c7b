package br.com.alicerce.app.command;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until it is told to stop, and the process alive until everything has stopped cleanly. */
final class StopSignal {

  private StopSignal() {}

  /** Waits for Ctrl-C or SIGTERM, then closes what runs. */
  static void await(AutoCloseable running) throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      stop.countDown();
      awaitQuietly(stopped);
    }, "stop"));
    try {
      stop.await();
    } finally {
      close(running);
      stopped.countDown();
    }
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception failure) {
      System.err.println("alicerce: did not stop cleanly: " + failure.getMessage());
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
