package br.com.alicerce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A way to PostgreSQL on which round trips are counted: the client speaks, and once it has heard anything it speaks again. What it says
 * without having heard is one trip, however many statements or packets it is. Each side waits for the tap to have noted what the other
 * said, so none is missed. It can also keep from a client that its commit was done.
 */
public final class Wiretap implements AutoCloseable {

  private static final int BUFFER = 64 << 10;

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

  private final ServerSocket door;
  private final int server;
  private final List<RoundTrip> trips = new ArrayList<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private int connections;
  private @Nullable String fateful;
  private boolean keeps;

  private Wiretap(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  /** Listens on a port of its own on loopback, and leads to the PostgreSQL at this one. */
  public static Wiretap to(int server) {
    try {
      Wiretap tap = new Wiretap(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), server);
      Thread.ofVirtual().name("wiretap").start(tap::accept);
      return tap;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
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

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket upstream = new Socket();
        sockets.add(client);
        sockets.add(upstream);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        Line line = new Line(++connections);
        Thread.ofVirtual().start(() -> pass(client, upstream, line::said));
        Thread.ofVirtual().start(() -> pass(upstream, client, line::heard));
      }
    } catch (IOException closed) {
      // nobody comes any more
    }
  }

  @FunctionalInterface
  private interface Note {
    /** Whether it is passed on. */
    boolean take(byte[] bytes, int length);
  }

  private void pass(Socket from, Socket to, Note note) {
    byte[] buffer = new byte[BUFFER];
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (note.take(buffer, read)) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException broken) {
      // either end has gone
    }
  }

  /** A connection's state: who spoke last, and what the server was told to remember. */
  private final class Line {
    private final int number;
    private final SpokenSql spoken = new SpokenSql();
    private List<String> now = List.of();
    private boolean clientSpoke;
    private boolean fatefulBegun;
    private boolean mute;

    private Line(int number) {
      this.number = number;
    }

    private boolean said(byte[] bytes, int length) {
      synchronized (Wiretap.this) {
        if (!clientSpoke) {
          clientSpoke = true;
          now = new ArrayList<>();
          trips.add(new RoundTrip(number, now));
        }
        List<String> statements = spoken.read(bytes, length);
        now.addAll(statements);
        statements.forEach(this::watch);
        return true;
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

    private boolean heard(byte[] bytes, int length) {
      synchronized (Wiretap.this) {
        clientSpoke = false;
        keeps |= mute;
        return !mute;
      }
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException gone) {
      // it is what we want
    }
  }
}
