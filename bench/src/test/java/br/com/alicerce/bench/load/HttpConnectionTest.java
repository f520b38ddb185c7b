package br.com.alicerce.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpConnectionTest {

  private static final byte[] REQUEST = HttpConnection.request("GET", "/", "localhost", "", "");

  @Test
  void a_server_that_says_it_closes_is_connected_to_anew() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> {
        for (String body : new String[] {"one", "two"}) {
          answerAndClose(server, body);
        }
      });
      try (HttpConnection connection = new HttpConnection(server.getLocalPort())) {
        assertThat(connection.send(REQUEST).body()).asString().isEqualTo("one");
        assertThat(connection.send(REQUEST).body()).asString().isEqualTo("two");
      }
    }
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void patience_ends() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        HttpConnection connection = new HttpConnection(mute.getLocalPort(), Duration.ofMillis(50))) {
      assertThatThrownBy(() -> connection.send(REQUEST)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static void answerAndClose(ServerSocket server, String body) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().readNBytes(REQUEST.length);
      socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body)
          .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
