package br.com.alicerce.platform.http;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;

/** How a browser is sent on. */
public final class Redirects {

  private Redirects() {}

  /** The status under which the browser asks elsewhere what it asked here; a form goes along as it was typed. */
  public static Status keeping(ServerRequest request) {
    return request.prologue().method().equals(Method.GET) ? Status.SEE_OTHER_303 : Status.TEMPORARY_REDIRECT_307;
  }
}
