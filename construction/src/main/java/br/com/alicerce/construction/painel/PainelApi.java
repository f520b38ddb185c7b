package br.com.alicerce.construction.painel;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import java.time.Clock;

/** The dashboard. */
@Controller
@Path("/api/v1/painel")
public final class PainelApi {

  private final Database database;
  private final Clock clock;
  private final ReadPainel read;

  public PainelApi(Database database, Clock clock, ReadPainel read) {
    this.database = database;
    this.clock = clock;
    this.read = read;
  }

  /** Tells the numbers of the day: the store's, or a seller's own. */
  @Get
  @Requires(Permissao.COTACAO_VER)
  Painel painel() {
    return database.browse(session -> read.execute(session, clock.instant(), Caller.current())).orThrow();
  }
}
