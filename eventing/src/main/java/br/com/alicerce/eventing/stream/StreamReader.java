package br.com.alicerce.eventing.stream;

import java.time.Duration;
import java.util.List;

/** One consumer of the group, with a connection of its own because it waits on it. For one thread. */
public interface StreamReader extends AutoCloseable {

  /** The longest a reader waits for entries before it answers with none. */
  Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /**
   * The next entries that no consumer of the group has got yet, oldest first.
   *
   * @param limit how many at most
   * @param wait how long to wait for the first, up to {@link #LONGEST_WAIT}; zero does not wait
   */
  StreamReply<List<Delivery>> next(int limit, Duration wait);

  @Override
  void close();
}
