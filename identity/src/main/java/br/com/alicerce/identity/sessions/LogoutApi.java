package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.SameOrigin;
import br.com.alicerce.platform.http.SessionCookies;
import br.com.alicerce.platform.http.Validation;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.security.TokenVerifier;
import io.avaje.http.api.Controller;
import io.avaje.http.api.OpenAPIResponse;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.jsonb.JsonType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Leaving. Needs no valid access token: who comes back after hours may still want to leave. */
@Controller
@Path("/auth")
public final class LogoutApi {

  private static final JsonType<RefreshForm> FORM = Json.jsonb().type(RefreshForm.class);
  private static final String BEARER = "Bearer ";

  private final LogOut logOut;
  private final TokenVerifier tokens;
  private final HttpSettings settings;

  public LogoutApi(LogOut logOut, TokenVerifier tokens, HttpSettings settings) {
    this.logOut = logOut;
    this.tokens = tokens;
    this.settings = settings;
  }

  /** Ends whatever sessions the request shows tokens of: in the body, in its cookies, or as bearer. */
  @Post("/logout")
  @OpenAPIResponse(responseCode = 204)
  void logout(ServerRequest request, ServerResponse response) {
    SameOrigin.require(request, settings);
    if (request.content().hasEntity()) {
      RefreshForm form = FORM.fromJson(request.content().inputStream());
      new Validation().validate(form, "pt");
      logOut.execute(form.refreshToken());
    }
    SessionCookies.refresh(request).ifPresent(logOut::execute);
    request.headers()
        .first(HeaderNames.AUTHORIZATION)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip())
        .or(() -> SessionCookies.access(request))
        .flatMap(tokens::verify)
        .ifPresent(logOut::execute);
    new SessionCookies(settings).close(response);
    response.status(Status.NO_CONTENT_204).send();
  }
}
