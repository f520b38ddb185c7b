package br.com.alicerce.bench.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures were measured on, as far as it says so itself; neither its name nor its addresses. */
public final class Machine {

  private Machine() {}

  /** By name. */
  public static Map<String, @Nullable Object> described() {
    Map<String, @Nullable Object> machine = new LinkedHashMap<>();
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("cpu", value("/proc/cpuinfo", "model name"));
    machine.put("memory", value("/proc/meminfo", "MemTotal"));
    machine.put("kernel", System.getProperty("os.version"));
    machine.put("java", System.getProperty("java.vm.version"));
    machine.put("load_average_before", first("/proc/loadavg"));
    return machine;
  }

  private static @Nullable String value(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.filter(line -> line.startsWith(name)).findFirst().map(line -> line.split(":", 2)[1].strip()).orElse(null);
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static @Nullable String first(String file) {
    try {
      return Files.readString(Path.of(file)).split(" ")[0];
    } catch (IOException unreadable) {
      return null;
    }
  }
}
