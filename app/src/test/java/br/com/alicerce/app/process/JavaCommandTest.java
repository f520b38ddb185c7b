package br.com.alicerce.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

  @Test
  void a_process_has_the_heap_that_it_is_given_and_does_what_it_is_told() {
    assertThat(JavaCommand.alicerce(Map.of(), "256m", "engines", "rebuild"))
        .contains("-Xmx256m")
        .endsWith("br.com.alicerce.app.Alicerce", "engines", "rebuild");
    assertThat(JavaCommand.alicerce(Map.of("ALICERCE_JAVA_OPTS", " "), "256m", "relay"))
        .isEqualTo(JavaCommand.alicerce(Map.of(), "256m", "relay"));
  }

  @Test
  void the_operators_options_come_after_ours_so_that_they_hold() {
    assertThat(JavaCommand.alicerce(Map.of("ALICERCE_JAVA_OPTS", " -Xmx1g  -Xlog:gc "), "256m", "relay"))
        .containsSubsequence("-Xmx256m", "-Xmx1g", "-Xlog:gc", "-cp");
  }
}
