package br.com.alicerce.engines.sales;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.json.Json;
import io.helidon.webserver.http.HttpFeature;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** What the sales engine answers over HTTP. */
public final class SalesRoutes {

  private SalesRoutes() {}

  /** The API and the page fragments. */
  public static List<HttpFeature> of(Database database, Clock clock, ZoneId zone) {
    return List.of(
        new SalesInsightsApi$Route(new SalesInsightsApi(database, clock, zone), Json.jsonb()),
        new SalesFragments$Route(new SalesFragments(database, clock, zone)));
  }
}
