package br.com.alicerce.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirTest {

  @TempDir Path directory;

  @Test
  void it_is_held_from_open_to_close_and_asking_does_not_free_it() {
    try (var _ = DataDir.open(directory)) {
      assertThat(DataDir.held(directory)).isTrue();
      assertThat(DataDir.held(directory)).isTrue();
      assertThatThrownBy(() -> DataDir.open(directory)).isInstanceOf(OperatorError.class);
    }
    assertThat(DataDir.held(directory)).isFalse();
    DataDir.open(directory).close();
  }

  @Test
  void one_that_can_not_be_made_is_told_in_one_line() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> DataDir.open(file.resolve("data")))
        .isInstanceOf(OperatorError.class)
        .hasMessageContaining("can't write the data directory")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_disk_that_is_almost_full_is_told_in_one_line_and_leaves_the_directory_free() {
    assertThatThrownBy(() -> DataDir.open(directory, Long.MAX_VALUE))
        .isInstanceOf(OperatorError.class)
        .hasMessageMatching("the disk of \\S+ is almost full: \\d+ MB left, at least \\d+ MB are needed");
    DataDir.open(directory, 1).close();
  }

  @Test
  void without_a_running_process_a_left_file_counts_for_nothing() throws IOException {
    Files.writeString(directory.resolve("runtime.json"), "{\"pid\":1}");
    assertThat(RuntimeState.running(directory)).isEmpty();
  }

  @Test
  void broken_secrets_are_not_replaced_by_new_ones() throws IOException {
    Files.writeString(directory.resolve("secrets.json"), "{\"postgres\":");
    assertThatThrownBy(() -> Secrets.in(directory)).isInstanceOf(OperatorError.class).hasMessageContaining("restore");
    assertThat(directory.resolve("secrets.json")).hasContent("{\"postgres\":");
  }

  @Test
  void thrown_away_is_what_an_installation_keeps_and_nothing_of_anybody_else() throws IOException {
    Files.createDirectories(directory.resolve("postgres").resolve("base"));
    Files.writeString(directory.resolve("secrets.json"), "{}");
    Files.writeString(directory.resolve("thesis.odt"), "years of work");
    Reset.of(directory);
    assertThat(directory.resolve("postgres")).doesNotExist();
    assertThat(directory.resolve("secrets.json")).doesNotExist();
    assertThat(directory.resolve("thesis.odt")).hasContent("years of work");
  }

  @Test
  void what_is_in_use_is_not_thrown_away() throws IOException {
    Files.writeString(directory.resolve("secrets.json"), "{}");
    try (var _ = DataDir.open(directory)) {
      assertThatThrownBy(() -> Reset.of(directory)).isInstanceOf(OperatorError.class).hasMessageContaining("already running");
    }
    assertThat(directory.resolve("secrets.json")).exists();
  }
}
