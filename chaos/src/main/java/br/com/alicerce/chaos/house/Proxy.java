package br.com.alicerce.chaos.house;

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
import java.util.concurrent.locks.LockSupport;

/**
 * A way to a server that can be cut. Whoever is connected is told nothing of the server; the server sees loopback alone.
 */
public final class Proxy implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int BUFFER = 16 << 10;
  private static final long LOOK_NANOS = 20_000_000;

  /** Both ends of a connection. */
  private final class Link {
    private final Socket client;
    private final Socket server;
    private volatile boolean mute;

    Link(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    /** Nobody hears anything any more, and nobody is told that the other is gone. */
    void pass(Socket from, Socket to) {
      byte[] buffer = new byte[BUFFER];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (!mute) {
            out.write(buffer, 0, read);
          }
        }
      } catch (IOException broken) {
        // either end has gone, or the link was cut
      }
      if (!mute) {
        cut();
      }
    }

    void cut() {
      reset(client);
      reset(server);
      links.remove(this);
    }
  }

  private final ServerSocket door;
  private final int server;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile boolean closed;

  private Proxy(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  /** Listens on a port of its own on loopback, and leads to this one. */
  public static Proxy to(int server) {
    try {
      ServerSocket door = new ServerSocket();
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Proxy proxy = new Proxy(door, server);
      Thread.ofVirtual().name("proxy " + server).start(proxy::accept);
      return proxy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** Breaks all connections and refuses new ones, until {@link #heal}. */
  public void cut() {
    refusing = true;
    links.forEach(Link::cut);
  }

  /** All connections of this moment are mute for ever, and stay open; new ones are as good as ever. */
  public void halfOpen() {
    links.forEach(link -> link.mute = true);
  }

  /** Lets new connections in. */
  public void heal() {
    refusing = false;
  }

  private void accept() {
    while (!closed) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().name("link " + server).start(() -> link(client));
      } catch (IOException failure) {
        LockSupport.parkNanos(LOOK_NANOS); // closed, or out of file descriptors for a moment
      }
    }
  }

  private void link(Socket client) {
    if (refusing) {
      reset(client);
      return;
    }
    Socket upstream = new Socket();
    try {
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), CONNECT_MILLIS);
    } catch (IOException unreachable) {
      reset(client);
      reset(upstream);
      return;
    }
    Link link = new Link(client, upstream);
    links.add(link);
    Thread.ofVirtual().name("answers " + server).start(() -> link.pass(upstream, client));
    link.pass(client, upstream);
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // it is what we want
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      door.close();
    } catch (IOException gone) {
      // it is what we want
    }
    cut();
  }
}
