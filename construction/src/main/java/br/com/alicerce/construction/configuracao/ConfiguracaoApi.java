package br.com.alicerce.construction.configuracao;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Versions;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Put;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;

/** The store's own decisions. */
@Controller
@Path("/api/v1/configuracao")
public final class ConfiguracaoApi {

  private final Database database;
  private final Clock clock;
  private final Configuracoes configuracoes;
  private final UpdateConfiguracao update;

  public ConfiguracaoApi(Database database, Clock clock, Configuracoes configuracoes, UpdateConfiguracao update) {
    this.database = database;
    this.clock = clock;
    this.configuracoes = configuracoes;
    this.update = update;
  }

  /** Tells what holds. */
  @Get
  @Requires(Permissao.LOJA_ADMINISTRAR)
  Configuracao current(ServerResponse response) {
    return told(response, database.read(configuracoes::current));
  }

  /** Decides anew; needs If-Match. */
  @Put
  @Requires(Permissao.LOJA_ADMINISTRAR)
  Configuracao update(ConfiguracaoForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    return told(response, database
        .write(session -> update.execute(session, clock.instant(), Caller.current(), versao, form))
        .orThrow());
  }

  private static Configuracao told(ServerResponse response, Configuracao configuracao) {
    Versions.tell(response, configuracao.versao());
    return configuracao;
  }
}
