package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Versions;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Put;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.UUID;

/** How the store wants its stock replenished. */
@Controller
@Path("/api/v1/parametros")
public final class ParametrosApi {

  private final Database database;
  private final Clock clock;
  private final Produtos produtos;
  private final Parametros parametros;
  private final UpdateParametros update;

  public ParametrosApi(Database database, Clock clock, Produtos produtos, Parametros parametros, UpdateParametros update) {
    this.database = database;
    this.clock = clock;
    this.produtos = produtos;
    this.parametros = parametros;
    this.update = update;
  }

  /** Tells what holds for all products. */
  @Get
  @Requires(Permissao.MOTORES_PARAMETROS)
  ParametrosLoja ofStore(ServerResponse response) {
    return toldStore(response, database.read(parametros::ofStore));
  }

  /** Decides anew for all products; needs If-Match. */
  @Put
  @Requires(Permissao.MOTORES_PARAMETROS)
  ParametrosLoja updateOfStore(ParametrosLojaForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    return toldStore(response, database
        .write(session -> update.ofStore(session, clock.instant(), Caller.current(), versao, form))
        .orThrow());
  }

  /** Tells what holds for one product before that. */
  @Get("/produtos/{produtoId}")
  @Requires(Permissao.MOTORES_PARAMETROS)
  ParametrosProduto ofProduct(UUID produtoId, ServerResponse response) {
    database.read(session -> produtos.byId(session, produtoId))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(UpdateParametros.NO_PRODUCT)));
    return toldProduct(response, database.read(session -> parametros.ofProduct(session, produtoId)));
  }

  /** Decides anew for one product; needs If-Match. */
  @Put("/produtos/{produtoId}")
  @Requires(Permissao.MOTORES_PARAMETROS)
  ParametrosProduto updateOfProduct(
      UUID produtoId, ParametrosProdutoForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    return toldProduct(response, database
        .write(session -> update.ofProduct(session, clock.instant(), Caller.current(), produtoId, versao, form))
        .orThrow());
  }

  private static ParametrosLoja toldStore(ServerResponse response, ParametrosLoja now) {
    Versions.tell(response, now.versao());
    return now;
  }

  private static ParametrosProduto toldProduct(ServerResponse response, ParametrosProduto now) {
    Versions.tell(response, now.versao());
    return now;
  }
}
