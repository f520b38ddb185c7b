package br.com.alicerce.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that sends prepared bytes and reads the answer, with as little of its own work as can be. */
final class HttpConnection implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /** Status and body of an answer. */
  record Reply(int status, byte[] body) {}

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  Reply send(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    String statusLine = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    return new Reply(Integer.parseInt(statusLine.substring(9, 12)), body);
  }

  private byte[] chunks() throws IOException {
    byte[] body = new byte[0];
    for (int size = size(); size > 0; size = size()) {
      byte[] chunk = in.readNBytes(size);
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

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int character = in.read(); character != '\n'; character = in.read()) {
      if (character < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (character != '\r') {
        line.append((char) character);
      }
    }
    return line.toString();
  }

  /** The bytes of a request. */
  static byte[] request(String method, String path, String token, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
    byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(headBytes, headBytes.length + content.length);
    System.arraycopy(content, 0, all, headBytes.length, content.length);
    return all;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
