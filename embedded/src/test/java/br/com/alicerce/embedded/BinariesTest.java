package br.com.alicerce.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

  @TempDir
  private Path directory;

  @Test
  void without_a_name_the_postgresql_that_comes_with_us_is_taken() {
    assertThat(Binaries.installed(null)).isEmpty();
    assertThat(Binaries.installed(" ")).isEmpty();
  }

  @Test
  void a_postgresql_of_the_operators_own_is_taken_where_it_is_named() throws IOException {
    Path initdb = Files.createFile(Files.createDirectory(directory.resolve("bin")).resolve("initdb"));
    assertThat(initdb.toFile().setExecutable(true)).isTrue();
    assertThat(Binaries.installed(directory + " ")).contains(directory);
  }

  @Test
  void a_directory_without_postgresql_is_named_in_one_line() {
    assertThatThrownBy(() -> Binaries.installed(directory.toString()))
        .isInstanceOf(ServerFailure.class)
        .hasMessageStartingWith("ALICERCE_POSTGRES names " + directory + ", which has no bin/initdb: ")
        .hasMessageNotContaining("\n");
  }
}
