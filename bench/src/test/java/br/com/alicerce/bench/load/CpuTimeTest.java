package br.com.alicerce.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

  @Test
  void user_and_system_time_are_read_with_those_of_ended_children() {
    String stat = "4711 (a name) with) S 1 4711 4711 0 -1 4194304 100 200 0 0 7 5 30 20 20 0 1 0 100 0 0";
    assertThat(CpuTime.ticks(stat)).isEqualTo(7 + 5 + 30 + 20);
  }

  @Test
  void the_time_of_a_child_that_ended_is_not_lost() throws IOException, InterruptedException {
    String work = "for i in 1 2 3; do sh -c 'i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done'; done; sleep 60";
    Process parent = new ProcessBuilder("sh", "-c", work).start();
    try {
      for (int look = 0; look < 1_000 && parent.toHandle().descendants().noneMatch(CpuTimeTest::sleeps); look++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      Duration used = CpuTime.of(parent.pid());
      assertThat(used).isGreaterThanOrEqualTo(Duration.ofMillis(20));
      assertThat(CpuTime.alone(parent.pid())).as("by itself it only started them").isLessThan(used);
      assertThat(CpuTime.memory(parent.pid())).isPositive();
    } finally {
      parent.descendants().forEach(ProcessHandle::destroyForcibly);
      parent.destroyForcibly();
    }
  }

  @Test
  void a_process_that_is_gone_used_nothing() throws IOException, InterruptedException {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    assertThat(CpuTime.of(gone.pid())).isZero();
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("sleep")).isPresent();
  }
}
