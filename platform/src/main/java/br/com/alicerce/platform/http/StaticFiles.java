package br.com.alicerce.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the styles, scripts and pictures on the class path below {@code static/}, and the libraries packed as webjars. Files are read
 * once and kept; browsers ask again with the file's ETag and mostly hear that nothing changed.
 */
public final class StaticFiles implements HttpFeature {

  /** Where files are served. */
  public static final String PATH = "/static/";

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:/[a-z0-9_-]+)*(?:\\.[a-z0-9_-]+)+");
  private static final Map<String, String> TYPES = Map.of(
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml",
      "png", "image/png",
      "ico", "image/x-icon");

  private record File(byte[] content, String type, String tag) {}

  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final Map<String, String> libraries;

  /** @param libraries resources of other jars by the name they are served under, for example {@code lib/htmx.js} */
  public StaticFiles(Map<String, String> libraries) {
    this.libraries = Map.copyOf(libraries);
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH + "*", this::send);
  }

  private void send(ServerRequest request, ServerResponse response) {
    String name = request.path().path().substring(PATH.length());
    File file = find(name).orElseThrow(() -> new HttpException("no such file", Status.NOT_FOUND_404, true));
    response.header(HeaderNames.ETAG, file.tag());
    response.header(HeaderNames.CACHE_CONTROL, "public, max-age=300, stale-while-revalidate=86400");
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(file.tag()::equals).isPresent()) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, file.type());
    response.send(file.content());
  }

  private Optional<File> find(String name) {
    File known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<File> read = read(libraries.getOrDefault(name, "static/" + name), type);
    read.ifPresent(file -> files.put(name, file));
    return read;
  }

  private static Optional<File> read(String resource, String type) {
    try (InputStream content = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (content == null) {
        return Optional.empty();
      }
      byte[] bytes = content.readAllBytes();
      return Optional.of(new File(bytes, type, tag(bytes)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String tag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
