package br.com.alicerce.app.ops;

import br.com.alicerce.app.ops.Alert.Severity;
import br.com.alicerce.app.ops.Alert.Unit;
import br.com.alicerce.app.ops.AlertWatch.Judged;
import br.com.alicerce.app.ops.AlertWatch.Standing;
import br.com.alicerce.app.ops.HouseFigures.StoreBehind;
import br.com.alicerce.platform.pages.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How it stands at the last sample, for people.
 *
 * @param said what the page says first
 * @param firing the alerts that fire
 * @param alerts all of them
 * @param stores those furthest behind
 * @param blind why nothing is told of the whole house; null when it is
 */
public record NowView(
    Tone tone, String said, List<Figure> figures, List<Line> firing, List<Line> alerts, List<StoreBehind> stores,
    @Nullable String blind) {

  /** A number with its name, and what explains it. */
  public record Figure(String name, String value, String note) {}

  /** One alert. */
  public record Line(Tone tone, String word, String value, String limit, Alert alert) {}

  static NowView of(Watch watch) {
    List<Judged> judged = watch.alerts();
    Recent recent = watch.ring().recent();
    HouseFigures house = recent.house().orElse(null);
    List<Line> firing = judged.stream().filter(each -> each.standing() == Standing.FIRING).map(NowView::line).toList();
    return new NowView(
        firing.isEmpty() ? Tone.GOOD : firing.getFirst().tone(),
        said(judged, firing),
        figures(recent, house), firing, judged.stream().map(NowView::line).toList(),
        house == null ? List.of() : house.storesBehind().stream().filter(store -> store.pending() > 0).toList(),
        blind(watch, judged, house));
  }

  private static String said(List<Judged> judged, List<Line> firing) {
    if (judged.isEmpty()) {
      return "The first sample is taken in a few seconds.";
    }
    if (firing.isEmpty()) {
      return "All is well: no alert would fire.";
    }
    return firing.size() == 1 ? "1 alert fires." : firing.size() + " alerts fire.";
  }

  private static @Nullable String blind(Watch watch, List<Judged> judged, @Nullable HouseFigures house) {
    if (!watch.asksTheHouse()) {
      return "This process has no DATABASE_MONITOR_PASSWORD_FILE, so it tells of itself alone.";
    }
    return house == null && !judged.isEmpty() ? "The database did not answer the monitor's last question." : null;
  }

  private static List<Figure> figures(Recent recent, @Nullable HouseFigures house) {
    List<Figure> figures = new ArrayList<>();
    Latencies latencies = recent.latencies();
    double seconds = recent.samples().stream().mapToDouble(Sample::seconds).sum();
    figures.add(new Figure("Requests/s", number(seconds == 0 ? 0 : latencies.all() / seconds), "last 5 minutes"));
    figures.add(new Figure("p95", milliseconds(latencies.quantile(0.95)), "mean " + milliseconds(latencies.mean())));
    if (house != null) {
      double applied = recent.samples().stream().mapToDouble(Sample::applied).sum();
      figures.add(new Figure("Events/min", number(seconds == 0 ? 0 : applied / seconds * 60),
          whole(house.pipeline().applied()) + " in all"));
      figures.add(new Figure("Pending", whole(house.pipeline().pending()),
          "oldest waits " + number(house.pipeline().oldestSeconds()) + " s"));
      figures.add(new Figure("Connections", house.connectionsActive() + " active",
          house.connectionsOpen() + " open of " + house.connectionsMost()));
      figures.add(new Figure("Database", megabytes(house.bytes()),
          house.diskUsed().isPresent() ? "disk %.0f %% full".formatted(house.diskUsed().getAsDouble() * 100)
              : "disk unknown: set " + DiskSpace.SETTING));
    }
    recent.now(Sample::memoryBytes).ifPresent(bytes -> figures.add(new Figure("Memory", megabytes(bytes), "of this process")));
    recent.now(Sample::cpu).ifPresent(cpu -> figures.add(new Figure("CPU", "%.0f %%".formatted(cpu * 100), "of this machine's")));
    return figures;
  }

  private static Line line(Judged judged) {
    Alert alert = judged.alert();
    String limit = alert.unit() == Unit.STATE ? "" : alert.unit().of(alert.limit());
    String value = judged.value().isPresent() ? alert.unit().of(judged.value().getAsDouble()) : "–";
    return switch (judged.standing()) {
      case FIRING -> new Line(alert.severity() == Severity.CRITICAL ? Tone.BAD : Tone.WARN, "fires", value, limit, alert);
      case PENDING -> new Line(Tone.INFO, "above, not long", value, limit, alert);
      case WELL -> new Line(Tone.GOOD, "well", value, limit, alert);
      case UNKNOWN -> new Line(Tone.NEUTRAL, "not told here", value, limit, alert);
    };
  }

  private static String milliseconds(OptionalDouble seconds) {
    return seconds.isPresent() ? number(seconds.getAsDouble() * 1_000) + " ms" : "–";
  }

  private static String megabytes(double bytes) {
    return whole(bytes / 1e6) + " MB";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
