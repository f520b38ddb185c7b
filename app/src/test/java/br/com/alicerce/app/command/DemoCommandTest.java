package br.com.alicerce.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", " --reset"})
  void a_demo_never_opens_on_servers_that_are_given_and_says_why(String options) throws IOException {
    String said = refused("DATABASE_URL=postgresql://127.0.0.1:1/other\nREDIS_URL=redis://127.0.0.1:1", "demo" + options);
    assertThat(said.lines()).singleElement().asString()
        .contains("passwords everybody knows", "unset DATABASE_URL and REDIS_URL", "alicerce all");
    assertThat(directory.resolve("data")).as("nothing was begun").doesNotExist();
  }

  @Test
  void one_of_the_two_is_not_taken_for_both() throws IOException {
    assertThat(refused("REDIS_URL=redis://127.0.0.1:1", "demo").lines()).singleElement().asString().contains("set both", "or neither");
  }

  private String refused(String settings, String command) throws IOException {
    Path file = Files.writeString(directory.resolve("alicerce.conf"), settings + "\nDATA_DIR=" + directory.resolve("data"));
    PrintStream terminal = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(CommandLineInterface.execute((command + " --config " + file).split(" "))).isEqualTo(2);
      return printed.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(terminal);
    }
  }
}
