package br.com.alicerce.app.ops;

import br.com.alicerce.app.ops.HouseFigures.StoreBehind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the house as measures. Several processes may tell them, all the same: take the greatest, never the sum. While the
 * database does not answer they are no numbers, and {@code alicerce_database_up} is 0.
 */
final class HouseMetrics {

  private static final List<String> STATES = List.of("active", "idle", "idle in transaction", "unknown");

  private final AtomicReference<@Nullable HouseFigures> last = new AtomicReference<>();

  /** Counters never go back, also when the database does not answer. */
  private final AtomicReference<@Nullable HouseFigures> lastAnswered = new AtomicReference<>();

  private final MeterRegistry registry;
  private final MultiGauge storePending;
  private final MultiGauge storeWaiting;

  HouseMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.storePending = MultiGauge.builder("alicerce.store.pending.events")
        .description("Of the stores furthest behind: events not yet applied").register(registry);
    this.storeWaiting = MultiGauge.builder("alicerce.store.waiting").baseUnit("seconds")
        .description("Of the stores furthest behind: age of the oldest event not yet applied").register(registry);
    gauge("database.up", "", "Whether the monitor's questions are answered", null, figures -> 1);
    counter("appended", "Events that stores have appended", figures -> figures.pipeline().appended());
    counter("published", "Events that the relay has published", figures -> figures.pipeline().published());
    counter("applied", "Events that the slowest engine of each store has applied", figures -> figures.pipeline().applied());
    gauge("pending.events", "", "Appended, not yet applied by the slowest engine", null, figures -> figures.pipeline().pending());
    gauge("oldest.pending", "seconds", "Age of the oldest event not yet applied", null, figures -> figures.pipeline().oldestSeconds());
    gauge("parked.engines", "", "Engines of stores that wait for the operator", null, figures -> figures.pipeline().parked());
    gauge("outbox.next.partition", "", "Whether next month's events have a place", null, figures -> figures.nextPartition() ? 1 : 0);
    gauge("database.connections.most", "", "Connections the server lets in", null, HouseFigures::connectionsMost);
    gauge("oldest.snapshot", "seconds", "Age of the oldest transaction that keeps PostgreSQL from cleaning up", null,
        figures -> figures.oldestSnapshotSeconds().orElse(Double.NaN));
    gauge("database.size", "bytes", "Of every database that the monitor may measure", null, HouseFigures::bytes);
    gauge("database.disk.used.ratio", "", "Used part of the database's disk", null, figures -> figures.diskUsed().orElse(Double.NaN));
    gauge("database.slow.statements", "", "Statements over 100 ms on average of the last minutes", null,
        figures -> figures.statements().consistentlySlow());
    STATES.forEach(state -> gauge("database.connections", "", "Open connections of the server", state,
        figures -> figures.connections().getOrDefault(state, 0L)));
  }

  /** Tells these from now on; null when the database did not answer. */
  void tell(@Nullable HouseFigures figures) {
    last.set(figures);
    if (figures != null) {
      lastAnswered.set(figures);
    }
    List<StoreBehind> behind = figures == null ? List.of() : figures.storesBehind();
    storePending.register(rows(behind, StoreBehind::pending), true);
    storeWaiting.register(rows(behind, StoreBehind::oldestSeconds), true);
  }

  private static List<MultiGauge.Row<?>> rows(List<StoreBehind> behind, ToDoubleFunction<StoreBehind> value) {
    return behind.stream()
        .<MultiGauge.Row<?>>map(store -> MultiGauge.Row.of(Tags.of("store", store.store()), value.applyAsDouble(store)))
        .toList();
  }

  private void gauge(String name, String unit, String says, @Nullable String state, ToDoubleFunction<HouseFigures> value) {
    double unanswered = name.equals("database.up") ? 0 : Double.NaN;
    Gauge.builder("alicerce." + name, last, holder -> read(holder, value, unanswered))
        .description(says)
        .baseUnit(unit.isEmpty() ? null : unit)
        .tags(state == null ? Tags.empty() : Tags.of("state", state))
        .strongReference(true)
        .register(registry);
  }

  private void counter(String name, String says, ToDoubleFunction<HouseFigures> value) {
    FunctionCounter.builder("alicerce.events." + name, lastAnswered, holder -> read(holder, value, 0))
        .description(says)
        .register(registry);
  }

  private static double read(
      AtomicReference<@Nullable HouseFigures> holder, ToDoubleFunction<HouseFigures> value, double unanswered) {
    HouseFigures figures = holder.get();
    return figures == null ? unanswered : value.applyAsDouble(figures);
  }
}
