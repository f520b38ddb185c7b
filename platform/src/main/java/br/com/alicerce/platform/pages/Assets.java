package br.com.alicerce.platform.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The static files of the pages, by their path below {@link #ROOT}.
 *
 * <p>They come from {@code static/} on the class path, or from a {@link Webjar}. A file is read once and kept; asking
 * for what does not exist keeps nothing, so strangers cannot fill the memory.
 */
public final class Assets {

  /** Where the files are served. */
  public static final String ROOT = "/static/";

  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*(\\.[a-z0-9]+)+");
  private static final Map<String, String> MEDIA_TYPES = Map.of(
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml",
      "png", "image/png");
  private static final Map<String, String> VENDORED = Map.of(
      "vendor/htmx.js", Webjar.path("htmx.org", "dist/htmx.min.js"),
      "vendor/uplot.js", Webjar.path("uplot", "dist/uPlot.iife.min.js"),
      "vendor/uplot.css", Webjar.path("uplot", "dist/uPlot.min.css"),
      "vendor/swagger-ui.js", Webjar.classic("swagger-ui", "swagger-ui-bundle.js"),
      "vendor/swagger-ui.css", Webjar.classic("swagger-ui", "swagger-ui.css"));
  private static final Map<String, List<String>> BUNDLED = Map.of(Sheets.BUNDLE, Sheets.SCREEN);
  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  private Assets() {}

  /**
   * One file as it is served.
   *
   * @param gzipped the same, compressed
   * @param fingerprint changes when the content does; part of the address that {@link #url} gives, fit for an ETag
   */
  public record Asset(byte[] content, byte[] gzipped, String mediaType, String fingerprint) {}

  /** The file at a path such as {@code css/print.css}, if there is one and its kind is known. */
  public static Optional<Asset> at(String path) {
    Asset known = READ.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Asset> found = PATH.matcher(path).matches() ? read(path) : Optional.empty();
    found.ifPresent(asset -> READ.put(path, asset));
    return found;
  }

  /** The address of a file that exists. It may be kept for ever by a browser: new content has a new address. */
  public static String url(String path) {
    Asset asset = at(path).orElseThrow(() -> new IllegalArgumentException("no such static file: " + path));
    return ROOT + path + "?v=" + asset.fingerprint();
  }

  private static Optional<Asset> read(String path) {
    String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (mediaType == null) {
      return Optional.empty();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (String part : BUNDLED.getOrDefault(path, List.of(path))) {
      if (!append(VENDORED.getOrDefault(part, "/static/" + part), content)) {
        return Optional.empty();
      }
    }
    return Optional.of(asset(content.toByteArray(), mediaType));
  }

  private static boolean append(String resource, ByteArrayOutputStream content) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in != null) {
        in.transferTo(content);
      }
      return in != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asset asset(byte[] content, String mediaType) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(content, gzipped(content), mediaType, HexFormat.of().formatHex(digest, 0, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gzipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
