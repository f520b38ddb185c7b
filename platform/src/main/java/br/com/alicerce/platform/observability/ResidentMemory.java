package br.com.alicerce.platform.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the whole process occupies of the machine's memory, heap and all else; known on Linux alone. */
final class ResidentMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern KILOBYTES = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final double BYTES = 1024;

  private ResidentMemory() {}

  static void bindTo(MeterRegistry registry) {
    Gauge.builder("process.resident.memory", ResidentMemory::bytes)
        .description("Memory of the machine that the process occupies")
        .baseUnit("bytes")
        .register(registry);
  }

  private static double bytes() {
    try {
      var found = KILOBYTES.matcher(Files.readString(STATUS));
      return found.find() ? Long.parseLong(found.group(1)) * BYTES : Double.NaN;
    } catch (IOException elsewhere) {
      return Double.NaN;
    }
  }
}
