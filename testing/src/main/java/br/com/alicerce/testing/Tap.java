package br.com.alicerce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A way to a server on loopback with a listener on each connection. A listener is told what either side says before the other hears it, and
 * says how much of it is passed on. When either side goes, or the listener cuts, both are closed.
 */
public final class Tap implements AutoCloseable {

  private static final int BUFFER = 64 << 10;

  /** Hears one connection. The two sides speak on a thread each, a side's words come in their order. */
  public interface Listener {

    /** What the client said: so many bytes from the first. */
    Passage said(byte[] bytes, int length);

    /** What the server said: so many bytes from the first. */
    Passage heard(byte[] bytes, int length);
  }

  /**
   * What becomes of what was said.
   *
   * @param bytes so many of them, from the first, reach the other side; nobody hears the rest
   * @param cut whether the connection ends then
   */
  public record Passage(int bytes, boolean cut) {

    /** So many bytes, and the connection goes on. */
    public static Passage of(int bytes) {
      return new Passage(bytes, false);
    }

    /** So many bytes, and no more of this connection. */
    public static Passage last(int bytes) {
      return new Passage(bytes, true);
    }
  }

  @FunctionalInterface
  private interface Ear {
    Passage hear(byte[] bytes, int length);
  }

  private final ServerSocket door;
  private final int server;
  private final Supplier<Listener> listeners;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Tap(ServerSocket door, int server, Supplier<Listener> listeners) {
    this.door = door;
    this.server = server;
    this.listeners = listeners;
  }

  /**
   * Listens on a port of its own on loopback.
   *
   * @param server the port that it leads to
   * @param listeners asked for one for each connection, by one thread
   */
  public static Tap to(int server, Supplier<Listener> listeners) {
    try {
      Tap tap = new Tap(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), server, listeners);
      Thread.ofVirtual().name("tap").start(tap::accept);
      return tap;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket upstream = new Socket();
        open.add(client);
        open.add(upstream);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        Listener listener = listeners.get();
        Thread.ofVirtual().start(() -> pass(client, upstream, listener::said));
        Thread.ofVirtual().start(() -> pass(upstream, client, listener::heard));
      }
    } catch (IOException closed) {
      // nobody comes any more
    }
  }

  private void pass(Socket from, Socket to, Ear ear) {
    byte[] buffer = new byte[BUFFER];
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Passage passage = ear.hear(buffer, read);
        out.write(buffer, 0, passage.bytes());
        if (passage.cut()) {
          break;
        }
      }
    } catch (IOException broken) {
      // either end has gone
    }
    open.remove(from);
    open.remove(to);
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException gone) {
      // it is what we want
    }
  }
}
