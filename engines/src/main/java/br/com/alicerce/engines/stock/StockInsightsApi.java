package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.insights.AsOf;
import br.com.alicerce.engines.insights.InsightPage;
import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.outcome.FieldError;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the stock engine has found out about the caller's store. */
@Controller
@Path("/api/v1/insights/stock")
final class StockInsightsApi {

  private final StockInsights insights;
  private final StockFindings findings = new StockFindings(Explanations.ptBr());
  private final StockSummaries summaries;
  private final AsOf days;

  StockInsightsApi(StockInsights insights, Clock clock, ZoneId zone) {
    this.insights = insights;
    this.summaries = new StockSummaries(insights, Explanations.ptBr());
    this.days = new AsOf(clock, zone);
  }

  /** Products that need attention: out of stock, below their minimum, in excess, dead. The most urgent first. */
  @Get("/alerts")
  InsightPage<StockItem> alerts(
      @Nullable @QueryParam("as_of") String asOf, @Nullable @QueryParam String limit, @Nullable @QueryParam String cursor) {
    StockAccess.require();
    LocalDate day = days.day(asOf);
    StockInsights.Shelf shelf = known(insights.shelf(day), day);
    return InsightPage.of(
        day, shelf.freshness(), shelf.alerting(), StockInsightsApi::id, this::alerts, Paging.of(limit, cursor));
  }

  /** What should be bought now, and how much. The most urgent first. */
  @Get("/replenishment")
  InsightPage<StockItem> replenishment(
      @Nullable @QueryParam("as_of") String asOf, @Nullable @QueryParam String limit, @Nullable @QueryParam String cursor) {
    StockAccess.require();
    LocalDate day = days.day(asOf);
    StockInsights.Shelf shelf = known(insights.shelf(day), day);
    return InsightPage.of(day, shelf.freshness(), shelf.toBuy(), StockInsightsApi::id,
        each -> List.of(StockItem.of(each, findings.of(each))), Paging.of(limit, cursor));
  }

  /** The products by what they carry of the store's sales, with their classes. The greatest first. */
  @Get("/abc")
  InsightPage<AbcItem> abc(
      @Nullable @QueryParam("as_of") String asOf, @Nullable @QueryParam String limit, @Nullable @QueryParam String cursor) {
    StockAccess.require();
    LocalDate day = days.day(asOf);
    StockInsights.Shelf shelf = insights.shelf(day);
    AbcClassification classes = shelf.classification();
    Map<UUID, StockProduct> products = shelf.products().stream()
        .map(Assessed::product)
        .collect(Collectors.toMap(StockProduct::productId, Function.identity()));
    return InsightPage.of(day, shelf.freshness(), classes.ranking(), AbcClassification.RankedProduct::productId,
        place -> List.of(AbcItem.of(products.get(place.productId()), place, findings.of(classes, place))), Paging.of(limit, cursor));
  }

  /** What all the stock comes to: its value, what is too much, what is dead, and how often something was missing. */
  @Get("/summary")
  StockSummary summary(@Nullable @QueryParam("as_of") String asOf) {
    StockAccess.require();
    return summaries.of(days.day(asOf));
  }

  /** The figures of one product; on a day before its balance is known, what is known without it. */
  @Get("/{productId}")
  ProductInsight product(UUID productId, @Nullable @QueryParam("as_of") String asOf) {
    StockAccess.require();
    LocalDate day = days.day(asOf);
    StockInsights.One one = insights.product(productId, day)
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Este produto não existe nesta loja.")));
    return ProductInsight.of(day, one.freshness(), one.product(), findings.of(one.product()));
  }

  private static StockInsights.Shelf known(StockInsights.Shelf shelf, LocalDate day) {
    if (shelf.knownSince() == null || !day.isBefore(shelf.knownSince())) {
      return shelf;
    }
    throw new RefusedException(new Refusal.Invalid(List.of(new FieldError("as_of",
        "O estoque desta loja é conhecido desde %s; antes disso não há o que dizer.".formatted(shelf.knownSince())))));
  }

  private List<StockItem> alerts(Assessed assessed) {
    return assessed.alerts().stream().map(alert -> StockItem.of(assessed, findings.of(alert))).toList();
  }

  private static UUID id(Assessed assessed) {
    return assessed.product().productId();
  }
}
