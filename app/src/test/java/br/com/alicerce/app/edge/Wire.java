package br.com.alicerce.app.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A client's connection that says exactly what it is told, is kept while the server keeps it, and repeats nothing by itself. */
final class Wire implements AutoCloseable {

  private static final int LIMIT_MILLISECONDS = 40_000;

  /** An answer; names of headers are lower-case. */
  record Reply(int status, Map<String, String> headers, byte[] body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return status + " " + headers + " " + text();
    }
  }

  private final int port;
  private final @Nullable SSLSocketFactory tls;
  private final String serverName;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  /**
   * Connects to nothing yet.
   *
   * @param tls who is trusted; null for a connection without TLS
   * @param serverName whom the handshake asks for
   */
  Wire(int port, @Nullable SSLSocketFactory tls, String serverName) {
    this.port = port;
    this.tls = tls;
    this.serverName = serverName;
  }

  /** Sends a request and reads its answer; {@code Content-Length} is added to what has a body. */
  Reply send(String method, String path, Map<String, String> headers, String body) throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    if (!method.equals("GET")) {
      request.append("Content-Length: ").append(content.length).append("\r\n");
    }
    try {
      Socket connection = connected();
      connection.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
      Reply reply = read();
      if (reply.header("connection").equals("close")) {
        close();
      }
      return reply;
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  /** The protocol of the connection that is open, for example {@code TLSv1.3}. */
  String protocol() {
    return socket instanceof SSLSocket secure ? secure.getSession().getProtocol() : "";
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException alreadyGone) {
      throw new IllegalStateException(alreadyGone);
    } finally {
      socket = null;
    }
  }

  private Socket connected() throws IOException {
    if (socket == null) {
      Socket plain = new Socket();
      plain.setTcpNoDelay(true);
      plain.setSoTimeout(LIMIT_MILLISECONDS);
      plain.connect(new InetSocketAddress("127.0.0.1", port), LIMIT_MILLISECONDS);
      socket = tls == null ? plain : tls.createSocket(plain, serverName, port, true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    return socket;
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(java.util.Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Reply(status, headers, body(headers));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      whole.write(exactly(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = input().readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer broke off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = input().read(); read != '\n'; read = input().read()) {
      if (read < 0) {
        throw new EOFException("no answer");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  private InputStream input() {
    return java.util.Objects.requireNonNull(in);
  }
}
