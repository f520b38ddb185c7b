package br.com.alicerce.app.process;

import br.com.alicerce.platform.http.ErrorPage;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.ui.Notice;
import br.com.alicerce.platform.pages.ui.Tone;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads a person who is not logged in to the login and back, and shows any other problem as a page. */
final class LoginOrErrorPage implements ErrorPage {

  private final PageSender pages;

  LoginOrErrorPage(PageSender pages) {
    this.pages = pages;
  }

  @Override
  public void send(ServerRequest request, ServerResponse response, Problem problem) {
    if (problem.status() == 401 && request.prologue().method().equals(Method.GET)) {
      String back = URLEncoder.encode(request.path().rawPath(), StandardCharsets.UTF_8);
      pages.redirect(response, "/auth/renew?to=" + back);
      return;
    }
    response.status(problem.status());
    String text = problem.detail() + (problem.status() >= 500 ? " Código: " + Trace.id() : "");
    pages.plain(request, response, problem.title(), new Notice(Tone.BAD, problem.title(), text, null));
  }
}
