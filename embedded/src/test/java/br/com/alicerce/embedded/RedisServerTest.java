package br.com.alicerce.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RedisServerTest {

  @TempDir Path dataDir;

  private RedisServer start() {
    return RedisServer.start(ServerOptions.in(dataDir, "redis", "s3cret"));
  }

  @Test
  void it_evicts_nothing_keeps_every_write_and_only_this_machine_can_connect() throws IOException {
    try (var redis = start()) {
      assertThat(ask(redis, "CONFIG GET maxmemory-policy", 5)).endsWith("noeviction");
      assertThat(ask(redis, "CONFIG GET appendonly", 5)).endsWith("yes");
      assertThat(Listening.addressesOf(redis.port())).containsExactly(Listening.LOOPBACK_V4);
    }
  }

  @Test
  void its_password_stands_in_a_file_that_only_the_owner_reads() throws IOException {
    try (var redis = start()) {
      var file = dataDir.resolve("redis/redis.conf");
      assertThat(Files.readString(file)).contains("requirepass s3cret");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
      assertThat(ProcessHandle.of(redis.pid()).orElseThrow().info().commandLine().orElse("")).doesNotContain("s3cret");
    }
  }

  @Test
  void data_and_port_outlive_a_stop_and_a_kill() throws Exception {
    int port;
    try (var redis = start()) {
      port = redis.port();
      ask(redis, "XADD events 1-1 a b", 2);
    }
    try (var redis = start()) {
      assertThat(redis.port()).isEqualTo(port);
      assertThat(ask(redis, "XLEN events", 1)).isEqualTo(":1");
      ask(redis, "XADD events 1-2 a b", 2);
      ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();
      redis.restart();
      assertThat(redis.port()).isEqualTo(port);
      assertThat(ask(redis, "XLEN events", 1)).isEqualTo(":2");
    }
  }

  @Test
  void what_a_killed_jvm_left_running_is_stopped_before_the_next_start() throws Exception {
    var left = Victim.start("redis", dataDir.toString(), "s3cret");
    left.killJvm();
    assertThat(left.serverWorks()).isTrue();
    try (var redis = start()) {
      assertThat(left.serverWorks()).isFalse();
      assertThat(redis.port()).isEqualTo(left.port());
    }
  }

  @Test
  void a_wrong_setting_is_told_in_one_line() {
    var options = ServerOptions.in(dataDir, "redis", "s3cret").with(Map.of("maxmemory", "much"));
    assertThatThrownBy(() -> RedisServer.start(options))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("maxmemory")
        .hasMessageNotContaining("\n");
  }

  /** The last line of an answer of this many lines. */
  private static String ask(RedisServer redis, String command, int lines) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
      socket.getOutputStream().write(("AUTH " + redis.password() + "\r\n" + command + "\r\n").getBytes());
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      assertThat(in.readLine()).isEqualTo("+OK");
      String last = "";
      for (int i = 0; i < lines; i++) {
        last = in.readLine();
      }
      return last;
    }
  }
}
