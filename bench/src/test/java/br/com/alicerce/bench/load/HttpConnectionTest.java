package br.com.alicerce.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpConnectionTest {

  private static final byte[] REQUEST = HttpConnection.request("GET", "/", "localhost", "", "");
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;name=value\r\none\r\n0d\r\n, and another\r\n0\r\n\r\n";

  @Test
  void a_server_that_says_it_closes_is_connected_to_anew_and_what_it_says_after_is_not_heard() throws IOException {
    try (ServerSocket server = server();
        HttpConnection connection = new HttpConnection(server.getLocalPort())) {
      String andMore = answer("one", "Connection: close\r\n") + "HTTP/1.1 500 Nobody asked\r\n\r\n";
      answer(server, List.of(List.of(andMore), List.of(answer("two", ""))));
      assertThat(text(connection)).isEqualTo("one");
      assertThat(text(connection)).isEqualTo("two");
    }
  }

  @Test
  void answers_in_chunks_and_in_one_piece_follow_each_other_on_one_connection() throws IOException {
    try (ServerSocket server = server();
        HttpConnection connection = new HttpConnection(server.getLocalPort())) {
      answer(server, List.of(List.of(CHUNKED, answer("whole", ""), CHUNKED, answer("last", ""))));
      assertThat(text(connection)).isEqualTo("one, and another");
      assertThat(text(connection)).isEqualTo("whole");
      assertThat(connection.glance(REQUEST).body()).as("of a good one nothing is kept").isEmpty();
      assertThat(text(connection)).as("the next after one that was thrown away").isEqualTo("last");
    }
  }

  @Test
  void an_answer_that_is_longer_than_what_is_read_at_once_is_whole() throws IOException {
    String large = "0123456789".repeat(30_000);
    try (ServerSocket server = server();
        HttpConnection connection = new HttpConnection(server.getLocalPort())) {
      answer(server, List.of(List.of(answer(large, ""), answer(large, ""), answer("last", ""))));
      assertThat(text(connection)).isEqualTo(large);
      connection.glance(REQUEST);
      assertThat(text(connection)).isEqualTo("last");
    }
  }

  @Test
  void what_a_refusal_says_is_kept_also_at_a_glance() throws IOException {
    try (ServerSocket server = server();
        HttpConnection connection = new HttpConnection(server.getLocalPort())) {
      answer(server, List.of(List.of(answer("why not", "").replace("200 OK", "409 Conflict"))));
      HttpConnection.Reply reply = connection.glance(REQUEST);
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.body()).asString().isEqualTo("why not");
    }
  }

  @Test
  void a_connection_that_ends_within_an_answer_is_a_failure() throws IOException {
    try (ServerSocket server = server();
        HttpConnection connection = new HttpConnection(server.getLocalPort())) {
      answer(server, List.of(List.of("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning")));
      assertThatThrownBy(() -> connection.send(REQUEST)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void a_request_says_what_it_is_given_and_nothing_that_it_is_not() {
    assertThat(REQUEST).asString().isEqualTo("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(HttpConnection.request("POST", "/api", "loja", "token", "key", "{\"nome\":\"Zé\"}"))
        .asString(StandardCharsets.UTF_8).isEqualTo("POST /api HTTP/1.1\r\nHost: loja\r\nAuthorization: Bearer token\r\n"
            + "Idempotency-Key: key\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"nome\":\"Zé\"}");
  }

  @Test
  void patience_ends() throws IOException {
    try (ServerSocket mute = server();
        HttpConnection connection = new HttpConnection(mute.getLocalPort(), Duration.ofMillis(50))) {
      assertThatThrownBy(() -> connection.send(REQUEST)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String text(HttpConnection connection) throws IOException {
    return new String(connection.send(REQUEST).body(), StandardCharsets.US_ASCII);
  }

  private static String answer(String body, String header) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n" + header + "\r\n" + body;
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  /** To each connection its answers, one a request; then it is closed. */
  private static void answer(ServerSocket server, List<List<String>> connections) {
    Thread.ofVirtual().start(() -> {
      for (List<String> answers : connections) {
        try (Socket socket = server.accept()) {
          for (String each : answers) {
            socket.getInputStream().readNBytes(REQUEST.length);
            socket.getOutputStream().write(each.getBytes(StandardCharsets.US_ASCII));
          }
        } catch (IOException failed) {
          throw new IllegalStateException(failed);
        }
      }
    });
  }
}
