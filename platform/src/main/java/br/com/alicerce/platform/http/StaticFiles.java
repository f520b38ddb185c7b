package br.com.alicerce.platform.http;

import br.com.alicerce.platform.pages.Assets;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * Serves the styles, scripts and pictures of the pages. An address with a fingerprint is kept for ever by browsers and proxies, because
 * new content has a new address; without one they ask again and mostly hear that nothing changed.
 */
public final class StaticFiles implements HttpFeature {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(Assets.ROOT + "*", this::send);
    routing.get("/favicon.ico", (_, response) -> response.status(Status.NO_CONTENT_204).send());
  }

  private void send(ServerRequest request, ServerResponse response) {
    Assets.Asset asset = Assets.at(request.path().path().substring(Assets.ROOT.length()))
        .orElseThrow(() -> new HttpException("no such file", Status.NOT_FOUND_404, true));
    String tag = "\"" + asset.fingerprint() + "\"";
    response.header(HeaderNames.ETAG, tag);
    response.header(HeaderNames.CACHE_CONTROL, request.query().contains("v") ? FOR_EVER : ASK_AGAIN);
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(tag::equals).isPresent()) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, asset.mediaType());
    response.send(asset.content());
  }
}
