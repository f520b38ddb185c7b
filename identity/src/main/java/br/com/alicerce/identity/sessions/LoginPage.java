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
import br.com.alicerce.platform.pages.ui.HiddenFields;
import br.com.alicerce.platform.security.Caller;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
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
    show(request, response, view(asked(request, usualSlug), "", LocalPath.or(next, HOME), KeptForm.none(), null));
  }

  /** The login in place of a page that a form was posted to, with all that was typed. */
  void keep(ServerRequest request, ServerResponse response, KeptForm kept) {
    response.status(Status.UNAUTHORIZED_401);
    show(request, response, view(asked(request, usualSlug), "", HOME, kept, null));
  }

  private void enter(ServerRequest request, ServerResponse response) {
    FormFields form = FormFields.of(request);
    KeptForm kept = KeptForm.carriedBy(form);
    requireSameOrigin(request, kept);
    ClientRequest client = new ClientRequest(request, settings);
    String slug = client.storeSlug().or(() -> form.text("slug")).orElse("");
    String email = form.text("email").orElse("");
    String next = LocalPath.or(form.text("next").orElse(HOME), HOME);
    String password = form.all("password").stream().findFirst().orElse("");
    switch (logIn.execute(clock.instant(), new LoginAttempt(slug, email, password, client.address()))) {
      case Outcome.Done<Tokens>(Tokens tokens) -> {
        new SessionCookies(settings).open(response, tokens.access(), tokens.refresh());
        lead(request, response, next, kept);
      }
      case Outcome.Refused<Tokens>(Refusal refusal) -> {
        Problem problem = Problem.of(refusal);
        response.status(problem.status());
        show(request, response, view(asked(request, slug), email, next, kept, problem.detail()));
      }
    }
  }

  /** What another site typed is kept for nobody. */
  private void requireSameOrigin(ServerRequest request, KeptForm kept) {
    if (kept.isNone()) {
      SameOrigin.require(request, settings);
    } else {
      SameOrigin.requireTold(request, settings);
    }
  }

  private void lead(ServerRequest request, ServerResponse response, String next, KeptForm kept) {
    if (kept.isNone()) {
      pages.redirect(response, next);
    } else {
      Map<String, Object> view = Map.of("to", kept.to(), "fields", new HiddenFields(kept.fields()));
      pages.plain(request, response, "Salvar", TEMPLATES.content("kept-form.jte", view), usualSlug);
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

  private static LoginView view(@Nullable String slug, String email, String next, KeptForm kept, @Nullable String refusal) {
    return new LoginView(slug, email, next, new HiddenFields(kept.carried()), refusal);
  }

  private void show(ServerRequest request, ServerResponse response, LoginView view) {
    pages.plain(request, response, "Entrar", TEMPLATES.content("login.jte", view), usualSlug);
  }
}
