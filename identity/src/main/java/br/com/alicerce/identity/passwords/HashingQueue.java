package br.com.alicerce.identity.passwords;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where hashing waits for its turn: at most {@value #AT_ONCE} run, at most {@value #WAITING} wait, whoever comes then
 * is told to come back. Runs on threads of its own, so that the threads that answer requests stay free.
 */
public final class HashingQueue {

  public static final int AT_ONCE = 2;
  public static final int WAITING = 8;
  public static final Duration COME_BACK = Duration.ofSeconds(2);

  private static final Duration IDLE = Duration.ofSeconds(30);

  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
      AT_ONCE,
      AT_ONCE,
      IDLE.toSeconds(),
      TimeUnit.SECONDS,
      new ArrayBlockingQueue<>(WAITING),
      Thread.ofPlatform().daemon().name("password-hash-", 0).factory());

  public HashingQueue() {
    threads.allowCoreThreadTimeOut(true);
  }

  /** Runs {@code hashing} when its turn comes and answers what it answers; refused at once when the queue is full. */
  public <T> Outcome<T> run(Callable<T> hashing) {
    Future<T> result;
    try {
      result = threads.submit(hashing);
    } catch (RejectedExecutionException full) {
      return Outcome.refused(
          new Refusal.TooMany("Muita gente está entrando agora. Tente de novo em instantes.", COME_BACK));
    }
    return Outcome.done(await(result));
  }

  /** How many wait for their turn now. */
  public int waiting() {
    return threads.getQueue().size();
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException stopped) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a password was hashed", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A password could not be hashed", failure.getCause());
    }
  }
}
