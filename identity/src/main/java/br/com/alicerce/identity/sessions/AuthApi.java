package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.stores.Stores;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.OpenAPIResponse;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;

/** Logging in, renewing, and what a person may do for themselves. */
@Controller
@Path("/auth")
@Valid
public final class AuthApi {

  private final Database database;
  private final LogIn logIn;
  private final Refresh refresh;
  private final ChangePassword changePassword;
  private final HttpSettings settings;
  private final Clock clock;

  public AuthApi(
      Database database,
      LogIn logIn,
      Refresh refresh,
      ChangePassword changePassword,
      HttpSettings settings,
      Clock clock) {
    this.database = database;
    this.logIn = logIn;
    this.refresh = refresh;
    this.changePassword = changePassword;
    this.settings = settings;
    this.clock = clock;
  }

  @Post("/login")
  @Produces(statusCode = 200)
  TokenAnswer login(LoginForm form, ServerRequest request, ServerResponse response) {
    ClientRequest client = new ClientRequest(request, settings);
    String slug = client.storeSlug().orElseGet(() -> named(form));
    LoginAttempt attempt = new LoginAttempt(slug, form.email(), form.password(), client.address());
    return answer(response, logIn.execute(clock.instant(), attempt).orThrow());
  }

  @Post("/refresh")
  @Produces(statusCode = 200)
  TokenAnswer refresh(RefreshForm form, ServerRequest request, ServerResponse response) {
    String slug = new ClientRequest(request, settings).storeSlug().orElse(null);
    return answer(response, refresh.execute(clock.instant(), slug, form.refreshToken()).orThrow());
  }

  @Get("/me")
  MeAnswer me() {
    Caller caller = Caller.current();
    User user = database.read(session -> Users.byId(session, caller.userId()))
        .filter(User::active)
        .orElseThrow(() -> new RefusedException(new Refusal.Unauthenticated("Seu acesso foi desativado.")));
    return database.unbound(session -> Stores.byId(session, caller.storeId()))
        .map(store -> MeAnswer.of(user, store))
        .orElseThrow();
  }

  @Post("/password")
  @OpenAPIResponse(responseCode = 204)
  void password(PasswordForm form, ServerRequest request, ServerResponse response) {
    String address = new ClientRequest(request, settings).address();
    String wanted = form.wanted() == null ? "" : form.wanted();
    changePassword.execute(clock.instant(), Caller.current(), address, form.current(), wanted).orThrow();
    response.status(Status.NO_CONTENT_204).send();
  }

  private static String named(LoginForm form) {
    String slug = form.slug();
    if (slug == null || slug.isBlank()) {
      throw new RefusedException(new Refusal.Invalid(List.of(new FieldError("slug", "Informe a loja."))));
    }
    return slug;
  }

  private static TokenAnswer answer(ServerResponse response, Tokens tokens) {
    response.status(Status.OK_200);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    return TokenAnswer.of(tokens);
  }
}
