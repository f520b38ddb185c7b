package br.com.alicerce.construction.obras;

import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Answer;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.http.Versions;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Building sites. */
@Controller
@Path("/api/v1/obras")
public final class ObraApi {

  static final String NOT_FOUND = "Não há esta obra nesta loja.";

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Obras obras;
  private final CreateObra create;
  private final UpdateObra update;
  private final InactivateObra inactivate;

  public ObraApi(
      Database database, Writes writes, Clock clock,
      Obras obras, CreateObra create, UpdateObra update, InactivateObra inactivate) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.obras = obras;
    this.create = create;
    this.update = update;
    this.inactivate = inactivate;
  }

  /**
   * Lists building sites, newest first.
   *
   * @param clienteId of one customer; if left out, of all
   * @param q words that begin words of the name or the address
   * @param ativa true (if left out), false or todos
   */
  @Get
  @Requires(Permissao.CLIENTE_VER)
  Page<Obra> list(
      @QueryParam("cliente_id") @Nullable UUID clienteId, @QueryParam @Nullable String q,
      @QueryParam @Nullable String ativa, @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Paging paging = Paging.of(limit, cursor);
    Situacao situacao = Situacao.of("ativa", ativa);
    return Page.of(
        database.browse(session -> obras.list(session, clienteId, q, situacao, paging)),
        paging, obra -> new Cursor(obra.id()));
  }

  /** Registers a building site. */
  @Post
  @Requires(Permissao.CLIENTE_CRIAR)
  Obra create(ObraForm form, ServerRequest request, ServerResponse response) {
    Obra obra = writes.run(request, response, form, Obra.class, session ->
        create.execute(session, clock.instant(), Caller.current(), form).map(Answer::created));
    Versions.tell(response, obra.versao());
    return obra;
  }

  /** Tells of one building site. */
  @Get("/{id}")
  @Requires(Permissao.CLIENTE_VER)
  Obra byId(UUID id, ServerResponse response) {
    Obra obra = database.read(session -> obras.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(NOT_FOUND)));
    Versions.tell(response, obra.versao());
    return obra;
  }

  /** Changes a building site; needs If-Match. */
  @Put("/{id}")
  @Requires(Permissao.CLIENTE_EDITAR)
  Obra update(UUID id, ObraForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    Obra obra = database
        .write(session -> update.execute(session, clock.instant(), Caller.current(), id, versao, form))
        .orThrow();
    Versions.tell(response, obra.versao());
    return obra;
  }

  /** Ends the use of a building site in new quotes and orders. */
  @Delete("/{id}")
  @Requires(Permissao.CLIENTE_EDITAR)
  void inactivate(UUID id, ServerResponse response) {
    database.write(session -> inactivate.execute(session, clock.instant(), Caller.current(), id)).orThrow();
    response.status(204).send();
  }
}
