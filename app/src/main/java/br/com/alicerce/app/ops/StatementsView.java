package br.com.alicerce.app.ops;

import java.util.List;
import java.util.Locale;

/**
 * The slow statements, for people.
 *
 * @param remark what can't be told and why; empty when all is told
 */
public record StatementsView(List<Line> lines, String remark) {

  private static final int MOST = 20;
  private static final String HIDDEN =
      "The monitor may not read what other roles' statements say: see the runbook, \"What the monitor may see\".";

  /** One statement with its figures and its plan. */
  public record Line(String text, String role, String calls, String mean, String longest, String recent, String plan) {}

  static StatementsView of(Watch watch, Plans plans) {
    return watch.ring().recent().house().map(house -> switch (house.statements()) {
      case Statements.Unavailable(String reason) -> new StatementsView(List.of(), reason);
      case Statements.Read read -> new StatementsView(
          read.slowest().stream().limit(MOST).map(statement -> line(statement, plans)).toList(),
          read.textsHidden() ? HIDDEN : "");
    }).orElseGet(() -> new StatementsView(List.of(), "The database has not been asked, or did not answer."));
  }

  private static Line line(Statements.Slow statement, Plans plans) {
    return new Line(statement.text().strip(), statement.role(), String.format(Locale.ROOT, "%,d", statement.calls()),
        milliseconds(statement.meanMs()), milliseconds(statement.maxMs()),
        Double.isFinite(statement.recentMs()) ? milliseconds(statement.recentMs()) : "not run", plans.of(statement));
  }

  private static String milliseconds(double value) {
    return String.format(Locale.ROOT, "%,.0f ms", value);
  }
}
