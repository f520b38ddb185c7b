package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.insights.AsOf;
import br.com.alicerce.engines.insights.InsightPage;
import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sales engine has found out about the caller's store; as of today, or of a day up to 90 days back. */
@Controller
@Path("/api/v1/insights/sales")
final class SalesInsightsApi {

  private final SalesInsights insights;
  private final SalesFindings findings = new SalesFindings(Explanations.ptBr());
  private final AsOf days;

  SalesInsightsApi(Database database, Clock clock, ZoneId zone) {
    this.insights = new SalesInsights(database);
    this.days = new AsOf(clock, zone);
  }

  /** What goes with the products of a cart, 1 to 60 of them, and can be sold now. At most five, the most worthwhile first. */
  @Get("/suggestions")
  InsightPage<SuggestionItem> suggestions(
      @QueryParam("product_id") List<String> productIds, @Nullable @QueryParam("as_of") String asOf) {
    SalesAccess.require();
    LocalDate day = day(asOf);
    SalesInsights.Said<Rule> said = insights.suggestions(Cart.of(productIds), day);
    return InsightPage.whole(day, said.freshness(), said.items().stream()
        .map(rule -> SuggestionItem.of(said.product(rule.product()), rule, findings.of(rule, said::name)))
        .toList());
  }

  /** Three products each that are often bought together. The most frequent first. */
  @Get("/bundles")
  InsightPage<BundleItem> bundles(
      @Nullable @QueryParam("as_of") String asOf, @Nullable @QueryParam String limit, @Nullable @QueryParam String cursor) {
    SalesAccess.require();
    LocalDate day = day(asOf);
    Paging paging = Paging.of(limit, cursor);
    SalesInsights.Said<Bundle> said = insights.bundles(day);
    return InsightPage.of(day, said.freshness(), said.items(), Bundle::id,
        bundle -> List.of(BundleItem.of(bundle, said, findings.of(bundle, said::name))), paging);
  }

  /** What can take a product's place: same category and unit, a price nearby, and there. At most ten, the nearest price first. */
  @Get("/substitutes/{productId}")
  InsightPage<SubstituteItem> substitutes(UUID productId, @Nullable @QueryParam("as_of") String asOf) {
    SalesAccess.require();
    LocalDate day = day(asOf);
    SalesInsights.Said<Substitute> said = insights.substitutes(productId, day)
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Este produto não existe nesta loja.")));
    return InsightPage.whole(day, said.freshness(), said.items().stream()
        .map(substitute -> SubstituteItem.of(substitute, findings.of(substitute)))
        .toList());
  }

  /** What a customer buys again and again, and when it should be next. What is expected first comes first. */
  @Get("/customers/{customerId}")
  InsightPage<RepeatItem> customer(UUID customerId, @Nullable @QueryParam("as_of") String asOf) {
    SalesAccess.require();
    LocalDate day = day(asOf);
    SalesInsights.Said<RepeatPurchase> said = insights.customer(customerId, day)
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Nesta loja ainda não há pedido entregue a este cliente.")));
    return InsightPage.whole(day, said.freshness(), said.items().stream()
        .map(repeat -> RepeatItem.of(said.product(repeat.productId()), repeat, day, findings.of(repeat)))
        .toList());
  }

  private LocalDate day(@Nullable String asked) {
    return days.day(asked, SalesRules.MOST_DAYS_BACK);
  }
}
