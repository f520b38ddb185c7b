package br.com.alicerce.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorstepTest {

  @Test
  void who_waits_to_be_let_in_is_seen_until_they_leave() throws IOException {
    Doorstep doorstep = Doorstep.ofThisMachine();
    try (ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      assertThat(doorstep.isOccupied(door.getLocalPort())).isFalse();
      try (Socket _ = new Socket(door.getInetAddress(), door.getLocalPort())) {
        assertThat(doorstep.isOccupied(door.getLocalPort())).isTrue();
        assertThat(doorstep.isOccupied(1)).isFalse();
      }
      assertThat(doorstep.isOccupied(door.getLocalPort())).isFalse();
    }
  }

  @Test
  void where_the_system_tells_nothing_nobody_is_seen() {
    assertThat(new Doorstep(List.of(Path.of("/nowhere/tcp"))).isOccupied(80)).isFalse();
  }
}
