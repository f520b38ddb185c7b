package br.com.alicerce.app.ops;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The samples of the last hour, oldest first; older ones are forgotten. Safe for use by many threads. */
public final class Ring {

  /** How far apart samples are. */
  public static final Duration EVERY = Duration.ofSeconds(10);

  /** How many are kept: an hour. */
  static final int MOST = 360;

  private final Deque<Sample> samples = new ArrayDeque<>();

  synchronized void add(Sample sample) {
    samples.addLast(sample);
    if (samples.size() > MOST) {
      samples.removeFirst();
    }
  }

  /** All that are kept. */
  public synchronized List<Sample> all() {
    return List.copyOf(samples);
  }

  /** Those of the last minutes, as alerts look at them. */
  Recent recent() {
    List<Sample> all = all();
    int most = Math.toIntExact(Recent.SPAN.dividedBy(EVERY));
    return new Recent(all.subList(Math.max(0, all.size() - most), all.size()));
  }
}
