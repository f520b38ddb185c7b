package br.com.alicerce.bench.capacity;

import java.util.List;

/** A piece of a report, whatever it is shown as. */
public sealed interface Block {

  /** A title of the second order. */
  record Heading(String text) implements Block {}

  /** A paragraph. */
  record Text(String text) implements Block {}

  /** Rows under a header; every row is as long as it. */
  record Table(List<String> header, List<List<String>> rows) implements Block {

    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Lines over a logarithmic axis.
   *
   * @param x what is to the right, with its unit
   * @param y what is upwards, with its unit
   */
  record Plot(String title, String x, String y, List<Line> lines) implements Block {}

  /** One line of a plot; a value that is not finite is left out. */
  record Line(String name, List<Point> points) {}

  /** A place on a line. */
  record Point(double x, double y) {}
}
