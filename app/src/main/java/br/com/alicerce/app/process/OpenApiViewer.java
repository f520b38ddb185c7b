package br.com.alicerce.app.process;

import br.com.alicerce.app.ops.page.OpsSender;
import br.com.alicerce.platform.pages.Templates;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

/** The API's document to read and to try out, for whoever writes a client: of the demo alone, so that no store's host runs it. */
final class OpenApiViewer implements HttpFeature {

  /** Where it is answered, to everybody. */
  static final String PATH = "/openapi/viewer";

  private static final Templates TEMPLATES = Templates.of("app");

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, (_, response) -> OpsSender.page(response, TEMPLATES.content("openapi/viewer.jte", PublicPaths.DOCUMENT)));
  }
}
