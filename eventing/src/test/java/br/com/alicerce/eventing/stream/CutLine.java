package br.com.alicerce.eventing.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to Redis that lets so many replies to XADD through and then breaks; what was said before the first XADD is not counted. */
final class CutLine implements AutoCloseable {

  private static final int NEVER = Integer.MAX_VALUE;

  /** The id of an entry is a bulk string: its length, and itself. */
  private static final int LINES_A_REPLY = 2;

  private final ServerSocket door;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile int replies = NEVER;

  private CutLine(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  static CutLine to(int server) {
    try {
      CutLine line = new CutLine(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), server);
      Thread.ofVirtual().start(line::accept);
      return line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Has connections that are made from now on break after so many replies to XADD. */
  void cutAfter(int wanted) {
    replies = wanted;
  }

  /** Has them hold. */
  void heal() {
    replies = NEVER;
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket upstream = new Socket();
        upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        open.add(client);
        open.add(upstream);
        Link link = new Link(client, upstream);
        Thread.ofVirtual().start(link::ask);
        Thread.ofVirtual().start(link::answer);
      }
    } catch (IOException closed) {
      // nobody comes any more
    }
  }

  private final class Link {
    private final Socket client;
    private final Socket upstream;
    private volatile boolean appending;

    private Link(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    private void ask() {
      byte[] buffer = new byte[64 << 10];
      try {
        InputStream in = client.getInputStream();
        OutputStream out = upstream.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          appending |= new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("XADD");
          out.write(buffer, 0, read);
        }
      } catch (IOException broken) {
        // either end has gone
      }
      end();
    }

    private void answer() {
      int lines = 0;
      try {
        InputStream in = upstream.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
          if (appending && lines >= (long) replies * LINES_A_REPLY) {
            break;
          }
          out.write(read);
          lines += appending && read == '\n' ? 1 : 0;
        }
      } catch (IOException broken) {
        // either end has gone
      }
      end();
    }

    private void end() {
      cut(client);
      cut(upstream);
      open.remove(client);
      open.remove(upstream);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is what we want
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException gone) {
      // it is what we want
    }
    open.forEach(CutLine::cut);
  }
}
