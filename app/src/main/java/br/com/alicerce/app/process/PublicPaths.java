package br.com.alicerce.app.process;

import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.pages.Assets;

/** What is answered to everybody. Whatever is not named here, or by identity, asks for a caller. */
final class PublicPaths {

  private PublicPaths() {}

  static boolean contains(String path) {
    return path.startsWith(Assets.ROOT) || path.equals("/favicon.ico") || path.equals("/openapi") || Identity.isPublic(path);
  }
}
