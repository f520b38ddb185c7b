package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.insights.AsOf;
import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.engines.text.Inputs;
import br.com.alicerce.platform.pages.Pages;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.ui.Tone;
import gg.jte.Content;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Produces;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Parts of pages that a browser asks for when the page already stands. */
@Controller
@Path("/api/v1/insights/fragments")
final class StockFragments {

  private static final Templates TEMPLATES = Templates.of("engines");

  /** Most products in a fragment; the rest is told by number. */
  private static final int MOST = 8;

  private final StockInsights insights;
  private final Explanations explanations = Explanations.ptBr();
  private final StockFindings findings = new StockFindings(explanations);
  private final StockSummaries summaries;
  private final AsOf days;

  StockFragments(StockInsights insights, Clock clock, ZoneId zone) {
    this.insights = insights;
    this.summaries = new StockSummaries(insights, explanations);
    this.days = new AsOf(clock, zone);
  }

  /** The products of the store that need attention most, each with its main alert, as HTML. */
  @Get("/stock-alerts")
  @Produces("text/html")
  void stockAlerts(ServerResponse response) {
    StockAccess.require();
    StockInsights.Shelf shelf = insights.shelf(days.today());
    List<AlertLine> lines = shelf.alerting().stream()
        .flatMap(assessed -> assessed.mainAlert().map(alert -> line(assessed, alert)).stream())
        .toList();
    AlertLines shown = new AlertLines(
        lines.stream().limit(MOST).toList(), Math.max(0, lines.size() - MOST), shelf.freshness().lagSeconds());
    send(response, TEMPLATES.content("stock-alerts.jte", shown));
  }

  /** What all the stock comes to, as HTML. */
  @Get("/stock-summary")
  @Produces("text/html")
  void stockSummary(ServerResponse response) {
    StockAccess.require();
    send(response, TEMPLATES.content("stock-summary.jte", new SummaryView(summaries.of(days.today()))));
  }

  private static void send(ServerResponse response, Content content) {
    response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(Pages.fragment(content));
  }

  private AlertLine line(Assessed assessed, StockAlert alert) {
    String name = assessed.product().name();
    return new AlertLine(
        name == null ? "Produto sem cadastro" : name,
        tone(alert),
        explanations.sentence(List.of("alert." + alert.reason()), Inputs.none()),
        findings.of(alert).explanation());
  }

  private static Tone tone(StockAlert alert) {
    return switch (alert) {
      case StockAlert.OutOfStock _, StockAlert.NegativeStock _ -> Tone.BAD;
      case StockAlert.BelowMinimum _ -> Tone.WARN;
      case StockAlert.Excess _, StockAlert.DeadStock _ -> Tone.INFO;
    };
  }
}
