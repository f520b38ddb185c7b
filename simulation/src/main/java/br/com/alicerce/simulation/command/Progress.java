package br.com.alicerce.simulation.command;

import br.com.alicerce.simulation.world.Seeds;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says on standard error, now and then, how far it is, how fast it goes, how long it will take, and what broke. */
final class Progress implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Seeds seeds;
  private final Set<Long> told = new HashSet<>();
  private final long start = System.nanoTime();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("progress").unstarted(this::run);

  Progress(Seeds seeds) {
    this.seeds = seeds;
    thread.start();
  }

  private void run() {
    try {
      while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        say();
      }
      say();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void say() {
    seeds.broken().stream().filter(broken -> told.add(broken.seed()))
        .forEach(broken -> System.err.printf("  BROKEN in world %d: %s%n", broken.seed(), broken.violation()));
    double seconds = (System.nanoTime() - start) / 1e9;
    double rate = seeds.done() / seconds;
    System.err.printf("  %,d of %,d worlds, %,.0f/s, %d broken, about %s left%n",
        seeds.done(), seeds.number(), rate, seeds.broken().size(), left(rate));
  }

  private String left(double rate) {
    Duration left = Duration.ofSeconds(rate == 0 ? 0 : Math.round((seeds.number() - seeds.done()) / rate));
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
