package br.com.alicerce.app.process;

import br.com.alicerce.platform.http.ErrorPage;
import br.com.alicerce.platform.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** For a process without pages of its own: the problem's words and nothing else. */
final class BareErrorPage implements ErrorPage {

  @Override
  public void send(ServerRequest request, ServerResponse response, Problem problem) {
    response.status(problem.status());
    response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.send(problem.title() + ": " + problem.detail());
  }
}
