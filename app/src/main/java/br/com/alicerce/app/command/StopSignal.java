package br.com.alicerce.app.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a command running until it is told to stop, and the process alive until everything has stopped cleanly. */
final class StopSignal {

  private StopSignal() {}

  /**
   * Starts something, waits for Ctrl-C or SIGTERM, then closes it; the process ends with 0, or 1 when something did not stop cleanly. A
   * signal that comes during the start is obeyed as soon as what was begun can be closed.
   *
   * @throws Exception what the start threw; nothing runs then
   */
  static void serve(Callable<? extends AutoCloseable> start) throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicBoolean clean = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      if (stopped.getCount() > 0) {
        System.out.println("  Stopping…");
        stop.countDown();
        awaitQuietly(stopped);
        Runtime.getRuntime().halt(clean.get() ? 0 : 1); // else the JVM answers the signal's number, as if it had failed
      }
    }, "stop"));
    try {
      AutoCloseable running = start.call();
      awaitQuietly(stop);
      clean.set(close(running));
    } catch (Exception | Error failure) {
      clean.set(stop.getCount() == 0); // told to stop, it could not start to its end, and that is what was wanted
      throw failure;
    } finally {
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
