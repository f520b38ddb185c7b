package br.com.alicerce.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.docs.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DropletTest {

  private static final String CONFIGURATION = "/etc/alicerce/alicerce.conf";

  @ParameterizedTest
  @EnumSource
  void the_units_are_what_the_command_writes(Droplet droplet) {
    Written.keeps("deploy/systemd/" + droplet.fileName(), droplet.unit("/opt/alicerce", CONFIGURATION));
  }

  @Test
  void what_the_jvm_learned_is_kept_where_memory_has_room_for_writing_it_down() {
    assertThat(Droplet.VERTICAL.unit("/opt/alicerce", CONFIGURATION).lines()).contains("CacheDirectory=alicerce");
    assertThat(Droplet.RELAY.unit("/opt/alicerce", CONFIGURATION)).doesNotContain("CacheDirectory");
  }

  @Test
  void nginx_is_started_again_too() {
    Written.keeps("deploy/systemd/" + Nginx.DROP_IN, Nginx.dropIn());
    assertThat(Nginx.dropIn().lines()).contains("[Service]", "Restart=always", "RestartSec=1", "StartLimitIntervalSec=0");
  }

  @ParameterizedTest
  @EnumSource
  void a_role_is_shut_in_and_started_again(Droplet droplet) {
    assertThat(droplet.unit("/opt/alicerce", CONFIGURATION).lines()).contains(
        "User=alicerce", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "Restart=always", "KillMode=mixed");
  }

  @ParameterizedTest
  @EnumSource
  void its_heap_leaves_the_rest_of_its_memory_to_the_machine(Droplet droplet) {
    String unit = droplet.unit("/opt/alicerce", CONFIGURATION);
    assertThat(megabytes(unit, "-Xmx")).isLessThan(megabytes(unit, "MemoryMax=") * 7 / 10);
  }

  /** Where systemd is. It looks for the program as well, so it is shown the launcher of this house. */
  @Test
  void systemd_finds_nothing_to_say_about_them(@TempDir Path directory) throws IOException, InterruptedException {
    Path systemd = Path.of("/usr/bin/systemd-analyze");
    if (!Files.isExecutable(systemd)) {
      return;
    }
    for (Droplet droplet : Droplet.values()) {
      Path unit = Files.writeString(directory.resolve(droplet.fileName()), droplet.unit(House.root().toString(), CONFIGURATION));
      Process verify = new ProcessBuilder(systemd.toString(), "verify", unit.toString()).redirectErrorStream(true).start();
      String said = new String(verify.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(said).doesNotContain(droplet.fileName());
      assertThat(verify.waitFor()).as(said).isZero();
    }
  }

  @Test
  void a_path_that_would_be_more_than_a_path_is_refused() {
    for (String path : Stream.of("opt", "/opt/a b", "/opt\nUser=root", "/opt/%h").toList()) {
      assertThatThrownBy(() -> Droplet.VERTICAL.unit(path, CONFIGURATION)).isInstanceOf(OperatorError.class);
      assertThatThrownBy(() -> Droplet.VERTICAL.unit("/opt", path)).isInstanceOf(OperatorError.class);
    }
  }

  private static int megabytes(String unit, String name) {
    var found = java.util.regex.Pattern.compile(name + "(\\d+)([MmGg])").matcher(unit);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1)) * (found.group(2).equalsIgnoreCase("g") ? 1024 : 1);
  }
}
