package br.com.alicerce.chaos.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** At Ctrl-C: has the run told to end, and keeps the process until nothing of its own runs any more. */
final class Ending extends Thread {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Thread run;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean asked;

  Ending(Thread run) {
    super("ending");
    this.run = run;
  }

  @Override
  public void run() {
    if (closed.getCount() > 0) {
      asked = true;
      run.interrupt();
      try {
        closed.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether somebody wants it to end. */
  boolean isAsked() {
    return asked;
  }

  void allIsClosed() {
    closed.countDown();
  }
}
