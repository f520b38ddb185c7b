package br.com.alicerce.platform.http;

import br.com.alicerce.platform.pages.Assets;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;

/**
 * Serves the styles, scripts and pictures of the pages, compressed for who takes that. An address with the content's own fingerprint is
 * kept for ever by browsers and proxies, because new content has a new address; with none, or with that of another release, they ask
 * again and mostly hear that nothing changed.
 */
public final class StaticFiles implements HttpFeature {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";
  private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(Assets.ROOT + "*", this::send);
    routing.get("/favicon.ico", (_, response) -> response.status(Status.NO_CONTENT_204).send());
  }

  private void send(ServerRequest request, ServerResponse response) {
    Assets.Asset asset = Assets.at(request.path().path().substring(Assets.ROOT.length()))
        .orElseThrow(() -> new HttpException("no such file", Status.NOT_FOUND_404, true));
    boolean gzip = takesGzip(request);
    String tag = "\"" + asset.fingerprint() + (gzip ? "-gzip" : "") + "\"";
    boolean named = request.query().first("v").filter(asset.fingerprint()::equals).isPresent();
    response.header(HeaderNames.ETAG, tag);
    response.header(HeaderNames.CACHE_CONTROL, named ? FOR_EVER : ASK_AGAIN);
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(tag::equals).isPresent()) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, asset.mediaType());
    if (gzip) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    response.send(gzip ? asset.gzipped() : asset.content());
  }

  private static boolean takesGzip(ServerRequest request) {
    return request.headers().values(HeaderNames.ACCEPT_ENCODING).stream()
        .anyMatch(value -> GZIP.matcher(value).find());
  }
}
