package br.com.alicerce.chaos.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** At Ctrl-C: has the run told to end, keeps the process until nothing of its own runs any more, and ends it as one that proved nothing. */
final class Ending extends Thread {

  private static final int NOTHING_PROVED = 2;
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
      Runtime.getRuntime().halt(NOTHING_PROVED);
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
