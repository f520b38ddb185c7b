package br.com.alicerce.identity.stores;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What anybody may know of a store before they log in. */
@Controller
public final class BrandingApi {

  private final Database database;
  private final HttpSettings settings;

  public BrandingApi(Database database, HttpSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /**
   * The store of this host.
   *
   * @param slug names the store where the host names none
   */
  @Get("/tenant.json")
  BrandingAnswer branding(@QueryParam @Nullable String slug, ServerRequest request) {
    return new ClientRequest(request, settings).storeSlug()
        .or(() -> Optional.ofNullable(slug))
        .flatMap(Slug::of)
        .flatMap(known -> database.unbound(session -> Stores.bySlug(session, known)))
        .filter(Store::active)
        .map(BrandingAnswer::of)
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Não há loja neste endereço.")));
  }
}
