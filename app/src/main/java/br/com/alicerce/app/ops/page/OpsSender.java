package br.com.alicerce.app.ops.page;

import br.com.alicerce.platform.pages.Pages;
import gg.jte.Content;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Sends what the operator sees, under a policy that lets run nothing but the house's own scripts; nothing of it is kept anywhere. */
public final class OpsSender {

  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName SNIFF = HeaderNames.create("X-Content-Type-Options");
  private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");

  private OpsSender() {}

  /** A page; its template brings its own frame. */
  public static void page(ServerResponse response, Content content) {
    response.header(POLICY, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    fragment(response, content);
  }

  /** A part of a page. */
  public static void fragment(ServerResponse response, Content content) {
    head(response, "text/html; charset=utf-8");
    response.send(Pages.fragment(content));
  }

  /** Data of a page. */
  public static void json(ServerResponse response, byte[] json) {
    head(response, "application/json");
    response.send(json);
  }

  /** A line, for whoever gets no page. */
  public static void text(ServerResponse response, Status status, String line) {
    response.status(status);
    head(response, "text/plain; charset=utf-8");
    response.send(line + "\n");
  }

  /** Sends the browser elsewhere on this host. */
  public static void redirect(ServerResponse response, String location) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, location).send();
  }

  private static void head(ServerResponse response, String type) {
    response.header(HeaderNames.CONTENT_TYPE, type);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header(SNIFF, "nosniff");
    response.header(REFERRER, "same-origin");
  }
}
