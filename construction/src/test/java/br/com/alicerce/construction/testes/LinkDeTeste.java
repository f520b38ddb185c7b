package br.com.alicerce.construction.testes;

/** A link to a quote, as it is told once to whoever gives it. */
public record LinkDeTeste(String url) {

  /** The one that the API told of. */
  public static LinkDeTeste of(RespostaDeTeste given) {
    return new LinkDeTeste(given.text("url"));
  }

  /** Its address without the host. */
  public String path() {
    return url.replaceFirst("https?://[^/]+", "");
  }

  /** The secret in it. */
  public String token() {
    return url.replaceFirst(".*/", "");
  }
}
