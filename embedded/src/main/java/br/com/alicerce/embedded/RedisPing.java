package br.com.alicerce.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One question to a Redis server, without a client library. */
final class RedisPing {

  private static final int CONNECT_MILLIS = 500;
  private static final int READ_MILLIS = 1_500;

  private RedisPing() {}

  static Answer ask(int port, String password) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      socket.setSoTimeout(READ_MILLIS);
      socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.UTF_8));
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return judge(in.readLine(), in.readLine());
    } catch (IOException _) {
      return Answer.SILENT;
    }
  }

  private static Answer judge(String toAuth, String toPing) {
    if (toAuth == null || toPing == null) {
      return Answer.SILENT;
    }
    if (toAuth.startsWith("-WRONGPASS")) {
      return Answer.DENIED;
    }
    return toPing.equals("+PONG") ? Answer.READY : Answer.BUSY;
  }
}
