package br.com.alicerce.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time; of two things at one instant, the one planned first. */
final class Agenda {

  private record Entry(DemoAction action, long planned) {}

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(
      Comparator.comparing((Entry entry) -> entry.action().at()).thenComparingLong(Entry::planned));
  private long planned;

  void add(DemoAction action) {
    entries.add(new Entry(action, planned++));
  }

  /** Takes out all that happens before an instant. */
  List<DemoAction> takeBefore(Instant end) {
    var taken = new ArrayList<DemoAction>();
    for (var next = entries.peek(); next != null && next.action().at().isBefore(end); next = entries.peek()) {
      taken.add(next.action());
      entries.remove();
    }
    return taken;
  }
}
