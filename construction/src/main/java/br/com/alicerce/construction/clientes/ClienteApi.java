package br.com.alicerce.construction.clientes;

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

/** Customers. */
@Controller
@Path("/api/v1/clientes")
public final class ClienteApi {

  static final String NOT_FOUND = "Não há este cliente nesta loja.";

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Clientes clientes;
  private final CreateCliente create;
  private final UpdateCliente update;
  private final InactivateCliente inactivate;

  public ClienteApi(
      Database database, Writes writes, Clock clock,
      Clientes clientes, CreateCliente create, UpdateCliente update, InactivateCliente inactivate) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.clientes = clientes;
    this.create = create;
    this.update = update;
    this.inactivate = inactivate;
  }

  /**
   * Lists customers, newest first.
   *
   * @param q words that begin words of the name, the document, the e-mail, the telephone or the place
   * @param ativo true (if left out), false or todos
   */
  @Get
  @Requires(Permissao.CLIENTE_VER)
  Page<Cliente> list(
      @QueryParam @Nullable String q, @QueryParam @Nullable String ativo,
      @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Paging paging = Paging.of(limit, cursor);
    Situacao situacao = Situacao.of("ativo", ativo);
    return Page.of(
        database.browse(session -> clientes.list(session, q, situacao, paging)),
        paging, cliente -> new Cursor(cliente.id()));
  }

  /** Registers a customer. */
  @Post
  @Requires(Permissao.CLIENTE_CRIAR)
  Cliente create(ClienteForm form, ServerRequest request, ServerResponse response) {
    Cliente cliente = writes.run(request, response, form, Cliente.class, session ->
        create.execute(session, clock.instant(), Caller.current(), form).map(Answer::created));
    Versions.tell(response, cliente.versao());
    return cliente;
  }

  /** Tells of one customer. */
  @Get("/{id}")
  @Requires(Permissao.CLIENTE_VER)
  Cliente byId(UUID id, ServerResponse response) {
    Cliente cliente = database.read(session -> clientes.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(NOT_FOUND)));
    Versions.tell(response, cliente.versao());
    return cliente;
  }

  /** Changes a customer; needs If-Match. */
  @Put("/{id}")
  @Requires(Permissao.CLIENTE_EDITAR)
  Cliente update(UUID id, ClienteForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    Cliente cliente = database
        .write(session -> update.execute(session, clock.instant(), Caller.current(), id, versao, form))
        .orThrow();
    Versions.tell(response, cliente.versao());
    return cliente;
  }

  /** Ends a customer's use in new quotes and orders. */
  @Delete("/{id}")
  @Requires(Permissao.CLIENTE_EDITAR)
  void inactivate(UUID id, ServerResponse response) {
    database.write(session -> inactivate.execute(session, clock.instant(), Caller.current(), id)).orThrow();
    response.status(204).send();
  }
}
