package br.com.alicerce.engines.worker;

/**
 * How many entries a worker asks for: few while there are few, so that the workers share what comes, and the more the longer the stream
 * has as many as are asked for. For one thread.
 */
final class Appetite {

  private static final int FEWEST = 4;

  private final int most;
  private int now;

  /** @param most entries at once */
  Appetite(int most) {
    this.most = most;
    this.now = Math.min(FEWEST, most);
  }

  /** How many to ask for now. */
  int now() {
    return now;
  }

  /** So many came of those asked for. */
  void served(int entries) {
    now = entries >= now ? Math.min(2 * now, most) : Math.max(now / 2, Math.min(FEWEST, most));
  }
}
