package br.com.alicerce.app.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void a_taken_port_is_refused_by_its_number_and_its_setting_and_a_free_one_is_not() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    int port;
    try (var taken = new ServerSocket(0, 1, loopback)) {
      port = taken.getLocalPort();
      assertThatThrownBy(() -> FreePort.require(loopback, port, "HTTP_PORT"))
          .isInstanceOf(OperatorError.class)
          .hasMessageContaining("port " + port)
          .hasMessageContaining("HTTP_PORT");
    }
    FreePort.require(loopback, port, "HTTP_PORT");
  }
}
