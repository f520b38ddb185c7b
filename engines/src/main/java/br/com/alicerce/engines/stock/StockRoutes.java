package br.com.alicerce.engines.stock;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.json.Json;
import io.helidon.webserver.http.HttpFeature;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** What the stock engine answers over HTTP. */
public final class StockRoutes {

  private StockRoutes() {}

  /** The API and the page fragments. */
  public static List<HttpFeature> of(Database database, Clock clock, ZoneId zone) {
    StockInsights insights = new StockInsights(database);
    return List.of(
        new StockInsightsApi$Route(new StockInsightsApi(insights, clock, zone), Json.jsonb()),
        new StockFragments$Route(new StockFragments(insights, clock, zone)));
  }
}
