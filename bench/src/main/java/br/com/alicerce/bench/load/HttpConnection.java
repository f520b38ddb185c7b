package br.com.alicerce.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection on loopback that sends prepared bytes and reads the answer, with as little of its own work as can
 * be: it shares the cores with what it measures. It is made anew, before the next request, after the server has said that it closes it,
 * and before a server would that hears nothing (nginx after 10 s, when nothing was sent yet).
 */
public final class HttpConnection implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;
  private static final byte[] NOTHING = {};
  private static final long IDLE_NANOSECONDS = 5_000_000_000L;

  /** Status and body of an answer. */
  public record Reply(int status, byte[] body) {}

  private final int port;
  private final int patience;
  private final @Nullable SSLSocketFactory trust;
  private final String serverName;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private long used;
  private boolean ending;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;

  /** Connects, and waits for answers as long as they take. */
  public HttpConnection(int port) throws IOException {
    this(port, Duration.ZERO);
  }

  /** Connects, and waits for an answer no longer than this. */
  public HttpConnection(int port, Duration patience) throws IOException {
    this(port, patience, null, "");
  }

  /**
   * Connects, and waits for an answer no longer than this.
   *
   * @param trust whom the connection believes; null for one without TLS
   * @param serverName whom the handshake asks for
   */
  public HttpConnection(int port, Duration patience, @Nullable SSLSocketFactory trust, String serverName) throws IOException {
    this.port = port;
    this.trust = trust;
    this.serverName = serverName;
    this.patience = Math.toIntExact(patience.toMillis());
    this.socket = connected();
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.used = System.nanoTime();
  }

  private Socket connected() throws IOException {
    Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
    connected.setTcpNoDelay(true);
    connected.setSoTimeout(patience);
    return trust == null ? connected : trust.createSocket(connected, serverName, port, true);
  }

  private void connectAnew() throws IOException {
    socket.close();
    socket = connected();
    in = socket.getInputStream();
    out = socket.getOutputStream();
    from = 0;
    to = 0;
    ending = false;
  }

  /** The bytes of a request. */
  public static byte[] request(String method, String path, String host, String token, String body) {
    return request(method, path, host, token, "", body);
  }

  /** The bytes of a request that has one effect however often it is sent; an empty key is not sent. */
  public static byte[] request(String method, String path, String host, String token, String idempotencyKey, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
        + (idempotencyKey.isEmpty() ? "" : "Idempotency-Key: " + idempotencyKey + "\r\n")
        + (method.equals("GET") ? "" : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
        + "\r\n";
    byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(headBytes, headBytes.length + content.length);
    System.arraycopy(content, 0, all, headBytes.length, content.length);
    return all;
  }

  /** Sends a request and reads its answer. */
  public Reply send(byte[] request) throws IOException {
    return send(request, true);
  }

  /** Sends a request and reads its answer; what a good one says is thrown away as it comes. */
  public Reply glance(byte[] request) throws IOException {
    return send(request, false);
  }

  private Reply send(byte[] request, boolean whole) throws IOException {
    long now = System.nanoTime();
    if (ending || now - used > IDLE_NANOSECONDS) {
      connectAnew();
    }
    used = now;
    out.write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      char first = header.charAt(0);
      if (first == 'c' || first == 'C') {
        length = header.regionMatches(true, 0, "content-length:", 0, 15) ? Integer.parseInt(header.substring(15).strip()) : length;
        ending |= header.regionMatches(true, 0, "connection: close", 0, 17);
      } else if (first == 't' || first == 'T') {
        chunked |= header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:") && header.contains("chunked");
      }
    }
    if (whole || status >= 300) {
      return new Reply(status, chunked ? chunks() : bytes(length));
    }
    if (chunked) {
      for (int size = size(); size > 0; size = size()) {
        discard(size + 2);
      }
      line();
    } else {
      discard(length);
    }
    return new Reply(status, NOTHING);
  }

  private byte[] chunks() throws IOException {
    byte[] body = new byte[0];
    for (int size = size(); size > 0; size = size()) {
      byte[] chunk = bytes(size);
      int before = body.length;
      body = Arrays.copyOf(body, before + size);
      System.arraycopy(chunk, 0, body, before, size);
      line();
    }
    line();
    return body;
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private void discard(int length) throws IOException {
    int left = length;
    while (left > to - from) {
      left -= to - from;
      from = to;
      fill();
    }
    from += left;
  }

  private byte[] bytes(int length) throws IOException {
    while (to - from < length) {
      fill();
    }
    byte[] body = Arrays.copyOfRange(buffer, from, from + length);
    from += length;
    return body;
  }

  @SuppressWarnings("deprecation") // ISO-8859-1 without a decoder
  private String line() throws IOException {
    int at = from;
    while (true) {
      for (; at < to; at++) {
        if (buffer[at] == '\n') {
          String line = new String(buffer, 0, from, Math.max(0, at - from - 1));
          from = at + 1;
          return line;
        }
      }
      at -= from;
      fill();
      at += from;
    }
  }

  private void fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    to += read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
