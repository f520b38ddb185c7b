package br.com.alicerce.identity.sessions;

import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Redirects;
import br.com.alicerce.platform.http.SameOrigin;
import br.com.alicerce.platform.http.SessionCookies;
import br.com.alicerce.platform.outcome.Outcome;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;

/**
 * Where a page sends the browser when the access cookie has ended: there and back without a word, or to the login. A form that was posted
 * goes along, so that what somebody typed for longer than a token lives, or than a session, is not lost.
 */
public final class RenewalPage implements HttpFeature {

  private static final String HOME = "/";

  private final Refresh refresh;
  private final LoginPage login;
  private final HttpSettings settings;
  private final Clock clock;

  public RenewalPage(Refresh refresh, LoginPage login, HttpSettings settings, Clock clock) {
    this.refresh = refresh;
    this.login = login;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/auth/renew", this::renew);
    routing.post("/auth/renew", this::renew);
  }

  private void renew(ServerRequest request, ServerResponse response) {
    if (!isRead(request)) {
      SameOrigin.requireTold(request, settings);
    }
    String slug = new ClientRequest(request, settings).storeSlug().orElse(null);
    String to = LocalPath.or(request.query().first("to").orElse(HOME), HOME);
    Outcome<Tokens> renewed = refresh.execute(clock.instant(), slug, SessionCookies.refresh(request).orElse(""));
    SessionCookies cookies = new SessionCookies(settings);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    switch (renewed) {
      case Outcome.Done<Tokens>(Tokens tokens) -> {
        cookies.open(response, tokens.access(), tokens.refresh());
        response.status(Redirects.keeping(request)).header(HeaderNames.LOCATION, to).send();
      }
      case Outcome.Refused<Tokens> _ -> {
        cookies.close(response);
        askToLogIn(request, response, to);
      }
    }
  }

  private void askToLogIn(ServerRequest request, ServerResponse response, String to) {
    KeptForm kept = isRead(request) ? KeptForm.none() : KeptForm.of(to, FormFields.of(request));
    if (kept.isNone()) {
      String next = isRead(request) ? to : HOME;
      response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, LoginPage.leadingTo(next)).send();
    } else {
      login.keep(request, response, kept);
    }
  }

  private static boolean isRead(ServerRequest request) {
    return request.prologue().method().equals(Method.GET);
  }
}
