package br.com.alicerce.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts what a network has guessed wrong, and closes the door to it for the rest of {@link #WINDOW} after {@value #MOST}. Each process
 * counts for itself and keeps nothing: it is for secrets too long to be guessed, where a limit only spares the database, so a wrong guess
 * must not cost a write.
 */
public final class WrongGuesses {

  /** Wrong guesses of one network in a window. */
  public static final int MOST = 30;

  /** Counted from a network's first wrong guess. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  /** Networks that are remembered; the one that was quiet longest is forgotten first. */
  private static final int NETWORKS = 100_000;

  private record Window(Instant since, int guesses) {

    boolean isOver(Instant now) {
      return !now.isBefore(since.plus(WINDOW));
    }
  }

  private final Cache<String, Window> windows = Caffeine.newBuilder().maximumSize(NETWORKS).expireAfterWrite(WINDOW).build();

  /** How long this address is asked to wait; zero when it may try now. */
  public Duration wait(Instant now, String address) {
    Window window = windows.getIfPresent(ClientNetwork.of(address));
    return window == null || window.guesses() < MOST || window.isOver(now)
        ? Duration.ZERO
        : Duration.between(now, window.since().plus(WINDOW));
  }

  /** Counts one. */
  public void count(Instant now, String address) {
    windows.asMap().compute(ClientNetwork.of(address), (_, window) ->
        window == null || window.isOver(now) ? new Window(now, 1) : new Window(window.since(), window.guesses() + 1));
  }
}
