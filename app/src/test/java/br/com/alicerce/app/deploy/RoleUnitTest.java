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

class RoleUnitTest {

  private static final String CONFIGURATION = "/etc/alicerce/alicerce.conf";

  @ParameterizedTest
  @EnumSource
  void the_units_are_what_the_command_writes(RoleUnit unit) {
    Written.keeps("deploy/systemd/" + unit.fileName(), unit.text("/opt/alicerce", CONFIGURATION));
  }

  @Test
  void what_the_jvm_learned_is_kept_where_memory_has_room_for_writing_it_down() {
    assertThat(RoleUnit.VERTICAL.text("/opt/alicerce", CONFIGURATION).lines()).contains("CacheDirectory=alicerce");
    assertThat(RoleUnit.RELAY.text("/opt/alicerce", CONFIGURATION)).doesNotContain("CacheDirectory");
  }

  @Test
  void nginx_is_started_again_too() {
    Written.keeps("deploy/systemd/" + Nginx.DROP_IN, Nginx.dropIn());
    assertThat(Nginx.dropIn().lines()).contains("[Service]", "Restart=always", "RestartSec=1", "StartLimitIntervalSec=0");
  }

  @ParameterizedTest
  @EnumSource
  void a_role_is_shut_in_and_started_again(RoleUnit unit) {
    assertThat(unit.text("/opt/alicerce", CONFIGURATION).lines()).contains(
        "User=alicerce", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "Restart=always", "KillMode=mixed");
  }

  @ParameterizedTest
  @EnumSource
  void its_heap_leaves_the_rest_of_its_memory_to_the_machine(RoleUnit unit) {
    String text = unit.text("/opt/alicerce", CONFIGURATION);
    assertThat(megabytes(text, "-Xmx")).isLessThan(megabytes(text, "MemoryMax=") * 7 / 10);
  }

  /** Where systemd is. It looks for the program as well, so it is shown the launcher of this house. */
  @Test
  void systemd_finds_nothing_to_say_about_them(@TempDir Path directory) throws IOException, InterruptedException {
    Path systemd = Path.of("/usr/bin/systemd-analyze");
    if (!Files.isExecutable(systemd)) {
      return;
    }
    for (RoleUnit unit : RoleUnit.values()) {
      Path file = Files.writeString(directory.resolve(unit.fileName()), unit.text(House.root().toString(), CONFIGURATION));
      Process verify = new ProcessBuilder(systemd.toString(), "verify", file.toString()).redirectErrorStream(true).start();
      String said = new String(verify.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(said).doesNotContain(unit.fileName());
      assertThat(verify.waitFor()).as(said).isZero();
    }
  }

  @Test
  void a_path_that_would_be_more_than_a_path_is_refused() {
    for (String path : Stream.of("opt", "/opt/a b", "/opt\nUser=root", "/opt/%h").toList()) {
      assertThatThrownBy(() -> RoleUnit.VERTICAL.text(path, CONFIGURATION)).isInstanceOf(OperatorError.class);
      assertThatThrownBy(() -> RoleUnit.VERTICAL.text("/opt", path)).isInstanceOf(OperatorError.class);
    }
  }

  private static int megabytes(String text, String name) {
    var found = java.util.regex.Pattern.compile(name + "(\\d+)([MmGg])").matcher(text);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1)) * (found.group(2).equalsIgnoreCase("g") ? 1024 : 1);
  }
}
