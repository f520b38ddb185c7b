package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.insights.AsOf;
import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.pages.Pages;
import br.com.alicerce.platform.pages.Templates;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Parts of pages that a browser asks for when the page already stands. */
@Controller
@Path("/api/v1/insights/fragments/sales")
final class SalesFragments {

  private static final Templates TEMPLATES = Templates.of("engines");

  private final SalesInsights insights;
  private final SalesFindings findings = new SalesFindings(Explanations.ptBr());
  private final AsOf days;

  SalesFragments(Database database, Clock clock, ZoneId zone) {
    this.insights = new SalesInsights(database);
    this.days = new AsOf(clock, zone);
  }

  /** What goes with the products of a cart, each with a button that adds it, as HTML. */
  @Get("/suggestions")
  @Produces("text/html")
  void suggestions(@QueryParam("product_id") List<String> productIds, ServerResponse response) {
    SalesAccess.require();
    SalesInsights.Said<Rule> said = insights.suggestions(Cart.of(productIds), days.today());
    List<SuggestionLine> lines = said.items().stream()
        .map(rule -> new SuggestionLine(
            rule.product(), said.name(rule.product()), findings.of(rule, said::name).explanation()))
        .toList();
    response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(Pages.fragment(
        TEMPLATES.content("sales-suggestions.jte", new SuggestionLines(lines, said.freshness().lagSeconds()))));
  }
}
