package br.com.alicerce.app.process;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.pages.Assets;

/** What is answered to everybody. Whatever is not named here, or by identity or the vertical, asks for a caller. */
public final class PublicPaths {

  /** Where the API's document is. */
  static final String DOCUMENT = "/openapi";

  private PublicPaths() {}

  /** Whether a path is answered without a token. */
  public static boolean contains(String path) {
    return path.startsWith(Assets.ROOT) || path.equals("/favicon.ico") || path.equals(DOCUMENT) || path.equals(OpenApiViewer.PATH)
        || Identity.isPublic(path) || Construction.isPublic(path);
  }
}
