package br.com.alicerce.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to PostgreSQL on which round trips are counted: the client speaks, and once it has heard anything it speaks again. What it says
 * without having heard is one trip, however many statements or packets it is. Each side waits for the tap to have noted what the other
 * said, so none is missed. It can also keep from a client that its commit was done.
 */
public final class Wiretap implements AutoCloseable {

  /**
   * One time that a client spoke.
   *
   * @param connection which of the connections, from 1
   * @param statements what it asked for, each on one line
   */
  public record RoundTrip(int connection, List<String> statements) {

    @Override
    public String toString() {
      return "connection " + connection + ": " + String.join("; ", statements);
    }
  }

  private final Tap tap;
  private final List<RoundTrip> trips = new ArrayList<>();
  private int connections;
  private @Nullable String fateful;
  private boolean keeps;

  private Wiretap(int server) {
    tap = Tap.to(server, Line::new);
  }

  /** Listens on a port of its own on loopback, and leads to the PostgreSQL at this one. */
  public static Wiretap to(int server) {
    return new Wiretap(server);
  }

  /** Where it listens. */
  public int port() {
    return tap.port();
  }

  /** The round trips since the last time that somebody asked, in their order. */
  public synchronized List<RoundTrip> taken() {
    List<RoundTrip> taken = List.copyOf(trips);
    trips.clear();
    return taken;
  }

  /** From now on, whoever commits a transaction with these words in a statement hears nothing more; the commit is passed on. */
  public synchronized void keepCommitOf(String words) {
    fateful = words;
  }

  /** Whether somebody waits for the answer to such a commit, which PostgreSQL has given. */
  public synchronized boolean keepsAnswer() {
    return keeps;
  }

  /** A connection's state: who spoke last, and what the server was told to remember. */
  private final class Line implements Tap.Listener {
    private final int number = ++connections;
    private final SpokenSql spoken = new SpokenSql();
    private List<String> now = List.of();
    private boolean clientSpoke;
    private boolean fatefulBegun;
    private boolean mute;

    @Override
    public Tap.Passage said(byte[] bytes, int length) {
      synchronized (Wiretap.this) {
        if (!clientSpoke) {
          clientSpoke = true;
          now = new ArrayList<>();
          trips.add(new RoundTrip(number, now));
        }
        List<String> statements = spoken.read(bytes, length);
        now.addAll(statements);
        statements.forEach(this::watch);
        return Tap.Passage.of(length);
      }
    }

    private void watch(String statement) {
      if (fateful != null && statement.contains(fateful)) {
        fatefulBegun = true;
      }
      if (fatefulBegun && statement.equalsIgnoreCase("commit")) {
        mute = true;
      }
    }

    @Override
    public Tap.Passage heard(byte[] bytes, int length) {
      synchronized (Wiretap.this) {
        clientSpoke = false;
        keeps |= mute;
        return Tap.Passage.of(mute ? 0 : length);
      }
    }
  }

  @Override
  public void close() {
    tap.close();
  }
}
