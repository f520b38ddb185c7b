package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Answer;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock: balances and movements. */
@Controller
@Path("/api/v1/estoque")
public final class EstoqueApi {

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Estoque estoque;
  private final Movimentos movimentos;
  private final RegisterMovimento register;

  public EstoqueApi(
      Database database, Writes writes, Clock clock, Estoque estoque, Movimentos movimentos,
      RegisterMovimento register) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.estoque = estoque;
    this.movimentos = movimentos;
    this.register = register;
  }

  /**
   * Lists balances, newest product first.
   *
   * @param q words that begin words of the product's name, code, brand or EAN
   */
  @Get
  @Requires(Permissao.ESTOQUE_VER_DISPONIVEL)
  Page<Saldo> list(
      @QueryParam @Nullable String q, @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    boolean onlyDisponivel = seesOnlyDisponivel();
    Paging paging = Paging.of(limit, cursor);
    return Page.of(
            database.browse(session -> estoque.list(session, q, paging)), paging, saldo -> new Cursor(saldo.produtoId()))
        .map(saldo -> onlyDisponivel ? saldo.onlyDisponivel() : saldo);
  }

  /** Lists movements, newest first, of one product or of all. */
  @Get("/movimentos")
  @Requires(Permissao.ESTOQUE_VER)
  Page<Movimento> movements(
      @QueryParam("produto_id") @Nullable UUID produtoId,
      @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Paging paging = Paging.of(limit, cursor);
    return Page.of(
        database.browse(session -> movimentos.list(session, produtoId, paging)),
        paging, movimento -> new Cursor(movimento.id()));
  }

  /** Books a movement. */
  @Post("/movimentos")
  @Requires(Permissao.ESTOQUE_MOVIMENTAR)
  Movimento move(MovimentoForm form, ServerRequest request, ServerResponse response) {
    return writes.run(request, response, form, Movimento.class, session ->
        register.execute(session, clock.instant(), Caller.current(), form).map(Answer::created));
  }

  /** Tells the balance of one product. */
  @Get("/{id}")
  @Requires(Permissao.ESTOQUE_VER_DISPONIVEL)
  Saldo byProduto(UUID id) {
    boolean onlyDisponivel = seesOnlyDisponivel();
    Saldo saldo = database.read(session -> estoque.byProduto(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Não há este produto nesta loja.")));
    return onlyDisponivel ? saldo.onlyDisponivel() : saldo;
  }

  private static boolean seesOnlyDisponivel() {
    return !Acesso.has(Caller.current(), Permissao.ESTOQUE_VER);
  }
}
