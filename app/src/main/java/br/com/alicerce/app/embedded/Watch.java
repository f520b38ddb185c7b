package br.com.alicerce.app.embedded;

import br.com.alicerce.embedded.Answer;
import br.com.alicerce.embedded.EmbeddedServer;
import java.time.Duration;
import java.util.function.Consumer;

/** Looks after one server until its thread is interrupted: restarts it when it has died, or has been mute for long. */
final class Watch implements Runnable {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration MUTE_LIMIT = Duration.ofSeconds(30);
  private static final Duration RETRY_MOST = Duration.ofSeconds(8);

  private final EmbeddedServer server;
  private final Consumer<String> progress;
  private final Runnable restarted;
  private long heardAt = System.nanoTime();

  /**
   * @param progress told of each death and return
   * @param restarted called after each return, when the process id has changed
   */
  Watch(EmbeddedServer server, Consumer<String> progress, Runnable restarted) {
    this.server = server;
    this.progress = progress;
    this.restarted = restarted;
  }

  @Override
  public void run() {
    Duration retry = LOOK_EVERY;
    try {
      while (true) {
        Thread.sleep(retry);
        retry = look() ? LOOK_EVERY : shorter(retry.multipliedBy(2), RETRY_MOST);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if it could not be brought back. */
  private boolean look() throws InterruptedException {
    if (!server.alive()) {
      return restart("has ended unexpectedly");
    }
    if (server.ping() != Answer.SILENT) {
      heardAt = System.nanoTime();
      return true;
    }
    Duration mute = since(heardAt);
    return mute.compareTo(MUTE_LIMIT) < 0 || restart("has not answered for " + mute.toSeconds() + " s");
  }

  private boolean restart(String why) throws InterruptedException {
    progress.accept(server.title() + " " + why + ", restarting it…");
    long begin = System.nanoTime();
    try {
      server.restart();
      heardAt = System.nanoTime();
      restarted.run();
      progress.accept("%s is back on port %d after %.1f s"
          .formatted(server.title(), server.port(), since(begin).toMillis() / 1000.0));
      return true;
    } catch (RuntimeException failed) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      progress.accept(String.valueOf(failed.getMessage()));
      return false;
    }
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
