package br.com.alicerce.construction.produtos;

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

/** Products. */
@Controller
@Path("/api/v1/produtos")
public final class ProdutoApi {

  static final String NOT_FOUND = "Não há este produto nesta loja.";

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Produtos produtos;
  private final CreateProduto create;
  private final UpdateProduto update;
  private final InactivateProduto inactivate;

  public ProdutoApi(
      Database database, Writes writes, Clock clock,
      Produtos produtos, CreateProduto create, UpdateProduto update, InactivateProduto inactivate) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.produtos = produtos;
    this.create = create;
    this.update = update;
    this.inactivate = inactivate;
  }

  /**
   * Lists products, newest first.
   *
   * @param q words that begin words of the name, the code, the brand or the EAN
   * @param ativo true (if left out), false or todos
   */
  @Get
  @Requires(Permissao.PRODUTO_VER)
  Page<Produto> list(
      @QueryParam @Nullable String q, @QueryParam @Nullable String ativo,
      @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Paging paging = Paging.of(limit, cursor);
    Situacao situacao = Situacao.of("ativo", ativo);
    return Page.of(
        database.browse(session -> produtos.list(session, q, situacao, paging)),
        paging, produto -> new Cursor(produto.id()));
  }

  /** Registers a product. */
  @Post
  @Requires(Permissao.PRODUTO_EDITAR)
  Produto create(ProdutoForm form, ServerRequest request, ServerResponse response) {
    Produto produto = writes.run(request, response, form, Produto.class, session ->
        create.execute(session, clock.instant(), Caller.current(), form).map(Answer::created));
    Versions.tell(response, produto.versao());
    return produto;
  }

  /** Tells of one product. */
  @Get("/{id}")
  @Requires(Permissao.PRODUTO_VER)
  Produto byId(UUID id, ServerResponse response) {
    Produto produto = find(id);
    Versions.tell(response, produto.versao());
    return produto;
  }

  /** Changes a product; needs If-Match. */
  @Put("/{id}")
  @Requires(Permissao.PRODUTO_EDITAR)
  Produto update(UUID id, ProdutoForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    Produto produto = database
        .write(session -> update.execute(session, clock.instant(), Caller.current(), id, versao, form))
        .orThrow();
    Versions.tell(response, produto.versao());
    return produto;
  }

  /** Takes a product out of sale. */
  @Delete("/{id}")
  @Requires(Permissao.PRODUTO_EDITAR)
  void inactivate(UUID id, ServerResponse response) {
    database.write(session -> inactivate.execute(session, clock.instant(), Caller.current(), id)).orThrow();
    response.status(204).send();
  }

  /** Lists the changes of a product's price, newest first. */
  @Get("/{id}/precos")
  @Requires(Permissao.PRODUTO_VER)
  Page<MudancaDePreco> prices(UUID id, @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Paging paging = Paging.of(limit, cursor);
    find(id);
    return Page.of(
        database.read(session -> produtos.prices(session, id, paging)), paging, change -> new Cursor(change.id()));
  }

  private Produto find(UUID id) {
    return database.read(session -> produtos.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(NOT_FOUND)));
  }
}
