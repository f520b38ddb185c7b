package br.com.alicerce.identity.sessions;

import br.com.alicerce.identity.LoginView;
import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.http.SameOrigin;
import br.com.alicerce.platform.http.SessionCookies;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** How people come in and leave by browser. Where the host names no store, the form asks for it. */
public final class LoginPage implements HttpFeature {

  /** The login form. */
  public static final String PATH = "/entrar";

  private static final String LEAVE = "/sair";
  private static final String HOME = "/";
  private static final Templates TEMPLATES = Templates.of("identity");

  private final LogIn logIn;
  private final LogOut logOut;
  private final PageSender pages;
  private final HttpSettings settings;
  private final Clock clock;
  private final String usualSlug;

  /** @param usualSlug whose look the form has, and what its field for the store holds before anybody types; empty for nothing */
  public LoginPage(LogIn logIn, LogOut logOut, PageSender pages, HttpSettings settings, Clock clock, String usualSlug) {
    this.logIn = logIn;
    this.logOut = logOut;
    this.pages = pages;
    this.settings = settings;
    this.clock = clock;
    this.usualSlug = usualSlug;
  }

  /** The address of the login form that leads on to a page. */
  static String leadingTo(String next) {
    return next.equals(HOME) ? PATH : PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::form);
    routing.post(PATH, this::enter);
    routing.post(LEAVE, this::leave);
  }

  private void form(ServerRequest request, ServerResponse response) {
    String next = request.query().first("next").orElse(HOME);
    show(request, response, new LoginView(asked(request, usualSlug), "", LocalPath.or(next, HOME), null));
  }

  private void enter(ServerRequest request, ServerResponse response) {
    SameOrigin.require(request, settings);
    FormFields form = FormFields.of(request);
    ClientRequest client = new ClientRequest(request, settings);
    String slug = client.storeSlug().or(() -> form.text("slug")).orElse("");
    String email = form.text("email").orElse("");
    String next = LocalPath.or(form.text("next").orElse(HOME), HOME);
    String password = form.all("password").stream().findFirst().orElse("");
    switch (logIn.execute(clock.instant(), new LoginAttempt(slug, email, password, client.address()))) {
      case Outcome.Done<Tokens>(Tokens tokens) -> {
        new SessionCookies(settings).open(response, tokens.access(), tokens.refresh());
        pages.redirect(response, next);
      }
      case Outcome.Refused<Tokens>(Refusal refusal) -> {
        Problem problem = Problem.of(refusal);
        response.status(problem.status());
        show(request, response, new LoginView(asked(request, slug), email, next, problem.detail()));
      }
    }
  }

  private void leave(ServerRequest request, ServerResponse response) {
    logOut.execute(Caller.current());
    new SessionCookies(settings).close(response);
    pages.redirect(response, PATH);
  }

  private @Nullable String asked(ServerRequest request, String slug) {
    return new ClientRequest(request, settings).storeSlug().isPresent() ? null : slug;
  }

  private void show(ServerRequest request, ServerResponse response, LoginView view) {
    pages.plain(request, response, "Entrar", TEMPLATES.content("login.jte", view), usualSlug);
  }
}
