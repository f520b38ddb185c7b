package br.com.alicerce.bench.capacity;

import br.com.alicerce.bench.capacity.Block.Line;
import br.com.alicerce.bench.capacity.Block.Plot;
import br.com.alicerce.bench.capacity.Block.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A plot as SVG; both axes are logarithmic, in whole powers of ten. */
final class SvgPlot {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 380;
  private static final int LEFT = 70;
  private static final int RIGHT = 160;
  private static final int TOP = 15;
  private static final int BOTTOM = 45;
  private static final List<String> COLOURS = List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#17becf");

  private final Plot plot;
  private final double[] x;
  private final double[] y;
  private final StringBuilder svg = new StringBuilder();

  private SvgPlot(Plot plot) {
    this.plot = plot;
    this.x = powers(plot, Point::x);
    this.y = powers(plot, Point::y);
  }

  static String of(Plot plot) {
    return new SvgPlot(plot).draw();
  }

  private String draw() {
    add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n", WIDTH, HEIGHT, HtmlPage.escaped(plot.title()));
    for (double power = x[0]; power <= x[1]; power++) {
      double at = right(Math.pow(10, power));
      add("<path d=\"M%.1f %d V%d\" stroke=\"#e3e7ec\"/>", at, TOP, HEIGHT - BOTTOM);
      add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", at, HEIGHT - BOTTOM + 18, number(power));
    }
    for (double power = y[0]; power <= y[1]; power++) {
      double at = up(Math.pow(10, power));
      add("<path d=\"M%d %.1f H%d\" stroke=\"#e3e7ec\"/>", LEFT, at, WIDTH - RIGHT);
      add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT - 8, at + 4, number(power));
    }
    add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, HtmlPage.escaped(plot.x()));
    add("<text transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n", HEIGHT / 2, HtmlPage.escaped(plot.y()));
    for (int number = 0; number < plot.lines().size(); number++) {
      line(plot.lines().get(number), COLOURS.get(number % COLOURS.size()), number);
    }
    return svg.append("</svg>\n").toString();
  }

  private void line(Line line, String colour, int number) {
    StringBuilder path = new StringBuilder();
    line.points().stream().filter(SvgPlot::isShown).forEach(point -> path.append(path.isEmpty() ? "M" : "L")
        .append(String.format(Locale.ROOT, "%.1f %.1f ", right(point.x()), up(point.y()))));
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path.toString().strip(), colour);
    add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
        WIDTH - RIGHT + 12, TOP + 14 + number * 18, colour, HtmlPage.escaped(line.name()));
  }

  private double right(double value) {
    return LEFT + (Math.log10(value) - x[0]) / (x[1] - x[0]) * (WIDTH - RIGHT - LEFT);
  }

  private double up(double value) {
    return HEIGHT - BOTTOM - (Math.log10(value) - y[0]) / (y[1] - y[0]) * (HEIGHT - BOTTOM - TOP);
  }

  private static double[] powers(Plot plot, ToDoubleFunction<Point> axis) {
    var range = plot.lines().stream().flatMap(line -> line.points().stream())
        .filter(SvgPlot::isShown).mapToDouble(axis).summaryStatistics();
    double low = range.getCount() == 0 ? 0 : Math.floor(Math.log10(range.getMin()) + 1e-9);
    double high = range.getCount() == 0 ? 1 : Math.ceil(Math.log10(range.getMax()) - 1e-9);
    return new double[] {low, Math.max(high, low + 1)};
  }

  private static boolean isShown(Point point) {
    return point.x() > 0 && point.y() > 0 && Double.isFinite(point.x()) && Double.isFinite(point.y());
  }

  private static String number(double power) {
    return power >= 0 ? String.format(Locale.ROOT, "%,d", (long) Math.pow(10, power)) : String.valueOf(Math.pow(10, power));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
