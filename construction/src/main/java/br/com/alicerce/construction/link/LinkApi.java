package br.com.alicerce.construction.link;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Answer;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.UUID;

/** The customer's links to a quote, for who gives them. */
@Controller
@Path("/api/v1/cotacoes")
public final class LinkApi {

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final HttpSettings settings;
  private final LinkCases cases;

  public LinkApi(Database database, Writes writes, Clock clock, HttpSettings settings, LinkCases cases) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.settings = settings;
    this.cases = cases;
  }

  /**
   * Gives the customer a link to a quote that was sent. Its address is told once: the same Idempotency-Key answers the same link under
   * another address, and the one before leads nowhere.
   */
  @Post("/{id}/link")
  @Requires(Permissao.COTACAO_LINK)
  LinkDado give(UUID id, ServerRequest request, ServerResponse response) {
    LinkCotacao link = writes.run(request, response, null, LinkCotacao.class, session ->
        cases.give().execute(session, clock.instant(), Caller.current(), id).map(Answer::created));
    TokenLink token = database.write(session ->
        cases.give().address(session, clock.instant(), Caller.current(), link)).orThrow();
    return new LinkDado(link.id(), link.cotacaoId(), Endereco.of(request, settings, token), link.createdAt());
  }

  /** Takes back every link to a quote. */
  @Delete("/{id}/link")
  @Requires(Permissao.COTACAO_LINK)
  void revoke(UUID id, ServerResponse response) {
    database.write(session -> cases.revoke().execute(session, clock.instant(), Caller.current(), id)).orThrow();
    response.status(204).send();
  }
}
