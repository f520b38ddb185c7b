package br.com.alicerce.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void it_tells_how_far_how_fast_and_how_long() {
    assertThat(ProgressBar.line(1_000, 250, 5, "events")).isEqualTo("[#######.......................] 250/1000 events  50/s  15s left");
  }

  @Test
  void there_may_be_more_than_was_known_and_nothing_at_all() {
    assertThat(ProgressBar.line(100, 120, 2, "events")).isEqualTo("[##############################] 120/120 events  60/s  0s left");
    assertThat(ProgressBar.line(0, 0, 0, "events")).isEqualTo("[##############################] 0/0 events  0/s");
  }
}
