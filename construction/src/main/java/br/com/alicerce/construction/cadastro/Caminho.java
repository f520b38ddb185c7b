package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;

/** Addresses of pages about one thing. */
public final class Caminho {

  /** The part of a route that is an id, and not the name of another page. */
  public static final String ID = "/{id:[0-9a-fA-F]+-[0-9a-fA-F-]+}";

  private Caminho() {}

  /**
   * The id in the address of a page.
   *
   * @throws RefusedException with 404 when it is none
   */
  public static UUID id(ServerRequest request) {
    try {
      return UUID.fromString(request.path().pathParameters().get("id"));
    } catch (IllegalArgumentException noId) {
      throw new RefusedException(new Refusal.NotFound("O endereço não leva a nada desta loja."));
    }
  }
}
