package br.com.alicerce.construction.paginas;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.Handler;
import java.util.List;

/**
 * Stands before a route of a page as {@link br.com.alicerce.construction.permissoes.Requires} stands before one of the API: a role that may
 * never do this hears 403, whatever it names and sends, before either is looked at.
 *
 * @param permissoes any one of them leads through; who has none is told of the first
 */
public record Porta(List<Permissao> permissoes) {

  public Porta {
    permissoes = List.copyOf(permissoes);
  }

  /** One that any of these opens. */
  public static Porta of(Permissao... permissoes) {
    return new Porta(List.of(permissoes));
  }

  /** The handler behind it. */
  public Handler before(Handler handler) {
    return (request, response) -> {
      Acesso.requireAny(Caller.current(), permissoes.toArray(Permissao[]::new)).orThrow();
      handler.handle(request, response);
    };
  }
}
