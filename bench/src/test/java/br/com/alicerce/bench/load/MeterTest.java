package br.com.alicerce.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTest {

  @Test
  void what_the_parts_spend_that_this_process_has_started_is_not_the_clients_as_well() throws Exception {
    Process busy = burn();
    try {
      Meter meter = new Meter(Map.of(Part.CLIENT, ProcessHandle.current().pid(), Part.VERTICAL, busy.pid()));
      while (!(meter.cores(Part.VERTICAL) * meter.elapsed().toMillis() >= 500)) {
        meter.turn(() -> {
          Thread.sleep(100);
          return new Load.Result(Duration.ofMillis(100), new Latencies());
        });
      }
      assertThat(meter.cores(Part.CLIENT)).isLessThan(meter.cores(Part.VERTICAL));
    } finally {
      busy.destroyForcibly();
    }
  }

  private static Process burn() throws IOException {
    return new ProcessBuilder("sh", "-c", "while :; do :; done").start();
  }
}
