package br.com.alicerce.app.process;

import br.com.alicerce.platform.http.ErrorPage;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.http.SecretAddress;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Tone;
import gg.jte.Content;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Leads a person whose session has ended to its renewal, or to the login, and back; shows any other problem as a page. */
final class LoginOrErrorPage implements ErrorPage {

  private final PageSender pages;

  LoginOrErrorPage(PageSender pages) {
    this.pages = pages;
  }

  @Override
  public void send(ServerRequest request, ServerResponse response, Problem problem) {
    if (problem.status() == 401) {
      pages.sendOn(request, response, "/auth/renew?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8));
      return;
    }
    response.status(problem.status());
    String text = problem.detail() + (problem.status() >= 500 ? " Código: " + Trace.id() : "");
    pages.plain(request, response, problem.title(), new Notice(Tone.BAD, problem.title(), text, wayOn(request)));
  }

  /** A customer who followed a link has no page of the store to go on to. */
  private static @Nullable Content wayOn(ServerRequest request) {
    return SecretAddress.is(request.path().path()) ? null : Button.link("Voltar ao início", "/");
  }

  private static String asked(ServerRequest request) {
    String query = request.query().rawValue();
    return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
  }
}
