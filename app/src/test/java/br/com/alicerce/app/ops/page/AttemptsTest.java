package br.com.alicerce.app.ops.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void the_door_stays_shut_longer_with_every_failure_and_never_for_ever() {
    Attempts attempts = new Attempts();
    for (int failure = 0; failure < 5; failure++) {
      attempts.failed(NOW);
    }
    assertThat(attempts.wait(NOW)).isZero();
    attempts.failed(NOW);
    attempts.failed(NOW);
    assertThat(attempts.wait(NOW)).isEqualTo(Duration.ofSeconds(2));
    assertThat(attempts.wait(NOW.plusSeconds(2))).isZero();
    for (int failure = 0; failure < 100; failure++) {
      attempts.failed(NOW);
    }
    assertThat(attempts.wait(NOW)).isEqualTo(Duration.ofMinutes(15));
    attempts.succeeded();
    assertThat(attempts.wait(NOW)).isZero();
  }

  @Test
  void the_file_holds_a_hash_for_its_owner_alone_and_a_plain_word_in_it_opens_nothing(@TempDir Path directory) throws IOException {
    OperatorPassword password = new OperatorPassword(directory.resolve("operator-password"));
    assertThat(password.hash()).isEmpty();
    password.set("pedra-fundamental-9");
    assertThat(Files.readString(password.file())).startsWith("$argon2id$").doesNotContain("pedra");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.file()))).isEqualTo("rw-------");
    password.setIfAbsent("outra-senha-qualquer");
    assertThat(password.hash()).hasValueSatisfying(hash -> assertThat(hash.text() + "\n").isEqualTo(read(password.file())));
    assertThatThrownBy(() -> password.set("curta")).isInstanceOf(OperatorError.class);
    Files.writeString(password.file(), "pedra-fundamental-9");
    assertThat(password.hash()).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
