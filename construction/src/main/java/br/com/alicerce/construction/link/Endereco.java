package br.com.alicerce.construction.link;

import br.com.alicerce.platform.http.ClientRequest;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.SecretAddress;
import io.helidon.webserver.http.ServerRequest;

/** Where a link leads, at the host by which the store is asked for. */
final class Endereco {

  private Endereco() {}

  /** The path alone. */
  static String path(TokenLink token) {
    return SecretAddress.ROOT + token.text();
  }

  /** The whole address. */
  static String of(ServerRequest request, HttpSettings settings, TokenLink token) {
    String scheme = settings.secureCookies() ? "https" : "http";
    return scheme + "://" + new ClientRequest(request, settings).host() + path(token);
  }
}
