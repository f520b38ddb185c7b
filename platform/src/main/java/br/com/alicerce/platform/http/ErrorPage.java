package br.com.alicerce.platform.http;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Shows a problem to a person, as a page. */
@FunctionalInterface
public interface ErrorPage {

  /** Sends the page, or for a person who is not logged in the way to the login. */
  void send(ServerRequest request, ServerResponse response, Problem problem);
}
