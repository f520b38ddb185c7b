package br.com.alicerce.chaos.run;

import br.com.alicerce.chaos.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long the house took after each fault until something new was acknowledged and applied, and until it was published: from the fault, or
 * from its end where nothing could work while it lasted.
 */
final class Recovery {

  private record Times(List<Duration> works, List<Duration> publishes) {}

  private final Map<Fault, Times> times = new EnumMap<>(Fault.class);

  void add(Fault fault, Duration works, Duration publishes) {
    Times ofFault = times.computeIfAbsent(fault, _ -> new Times(new ArrayList<>(), new ArrayList<>()));
    ofFault.works().add(works);
    ofFault.publishes().add(publishes);
  }

  /** A line for each fault that struck: how often, and the median and longest times. */
  String table() {
    StringBuilder table = new StringBuilder("%-22s %6s %18s %20s%n%-22s %6s %9s %8s %11s %8s%n".formatted(
        "", "", "works again, s", "publishes again, s", "fault", "times", "p50", "max", "p50", "max"));
    times.forEach((fault, each) -> table.append("%-22s %6d %9.1f %8.1f %11.1f %8.1f%n".formatted(
        fault.word(), each.works().size(), median(each.works()), most(each.works()), median(each.publishes()), most(each.publishes()))));
    return table.toString();
  }

  /** How many kinds have struck. */
  int kinds() {
    return times.size();
  }

  static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }

  private static double median(List<Duration> times) {
    return seconds(times.stream().sorted().toList().get(times.size() / 2));
  }

  private static double most(List<Duration> times) {
    return seconds(Collections.max(times));
  }
}
