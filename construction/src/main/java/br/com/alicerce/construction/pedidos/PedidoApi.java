package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.construction.vendas.MotivoForm;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Answer;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.http.Versions;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders. */
@Controller
@Path("/api/v1/pedidos")
public final class PedidoApi {

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final PedidoCases cases;

  public PedidoApi(Database database, Writes writes, Clock clock, PedidoCases cases) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
  }

  /**
   * Lists orders, newest first: all, one's own, or those one drives.
   *
   * @param q a number, or words that begin words of the customer's name
   */
  @Get
  @Requires({Permissao.PEDIDO_VER, Permissao.PEDIDO_VER_SEM_PRECOS})
  Page<Pedido> list(
      @QueryParam @Nullable String status, @QueryParam("cliente_id") @Nullable UUID clienteId,
      @QueryParam @Nullable String q,
      @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    VisaoPedido visao = VisaoPedido.of(Caller.current()).orThrow();
    FiltroPedido filtro = FiltroPedido.of(status, clienteId, q);
    Paging paging = Paging.of(limit, cursor);
    return Page.of(database.browse(session -> cases.pedidos().list(session, filtro, visao, paging)), paging,
        pedido -> new Cursor(pedido.id()));
  }

  /** Sells at the counter, without a quote. */
  @Post
  @Requires(Permissao.PEDIDO_CRIAR)
  Pedido create(PedidoForm form, ServerRequest request, ServerResponse response) {
    Pedido pedido = writes.run(request, response, form, Pedido.class, session ->
        cases.create().execute(session, clock.instant(), Caller.current(), form).map(Answer::created));
    Versions.tell(response, pedido.versao());
    return pedido;
  }

  /** Tells of one order. */
  @Get("/{id}")
  @Requires({Permissao.PEDIDO_VER, Permissao.PEDIDO_VER_SEM_PRECOS})
  Pedido byId(UUID id, ServerResponse response) {
    Pedido pedido = database.read(session -> cases.see(session, Caller.current(), id)).orThrow();
    Versions.tell(response, pedido.versao());
    return pedido;
  }

  /** Tells what an order is paid by: a static Pix code, which confirms no payment. */
  @Get("/{id}/pix")
  @Requires(Permissao.PEDIDO_VER)
  CobrancaPix pix(UUID id) {
    return database.read(session -> cases.charge(session, Caller.current(), id)).orThrow();
  }

  /** Moves an order to a status. */
  @Post("/{id}/status")
  @Requires({
      Permissao.PEDIDO_PREPARAR, Permissao.PEDIDO_SAIR_PARA_ENTREGA, Permissao.PEDIDO_ENTREGAR,
      Permissao.PEDIDO_RETIRAR, Permissao.PEDIDO_CANCELAR})
  @Produces(statusCode = 200)
  Pedido status(UUID id, StatusForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        cases.advance().execute(session, clock.instant(), Caller.current(), id, form));
  }

  /** Ends an order without delivery. */
  @Post("/{id}/cancelar")
  @Requires(Permissao.PEDIDO_CANCELAR)
  @Produces(statusCode = 200)
  Pedido cancel(UUID id, MotivoForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        form.checked()
            .then(checked -> cases.cancel().execute(session, clock.instant(), Caller.current(), id, checked.motivo())));
  }

  /** Takes a mistake back, one step. */
  @Post("/{id}/estornar")
  @Requires(Permissao.PEDIDO_ESTORNAR_STATUS)
  @Produces(statusCode = 200)
  Pedido stepBack(UUID id, MotivoForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        form.checked()
            .then(checked -> cases.stepBack()
                .execute(session, clock.instant(), Caller.current(), id, checked.motivo())));
  }

  /** Says who drives an order. */
  @Post("/{id}/motorista")
  @Requires(Permissao.PEDIDO_AGENDAR)
  @Produces(statusCode = 200)
  Pedido assign(UUID id, MotoristaForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        cases.assign().execute(session, clock.instant(), Caller.current(), id, form.motoristaId()));
  }

  /** Plans an order for a day. */
  @Post("/{id}/agendamento")
  @Requires(Permissao.PEDIDO_AGENDAR)
  @Produces(statusCode = 200)
  Pedido schedule(UUID id, AgendamentoForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        cases.plan().schedule(session, clock.instant(), Caller.current(), id, form));
  }

  /** Writes the store's own note on an order. */
  @Post("/{id}/observacoes")
  @Requires(Permissao.PEDIDO_ANOTAR)
  @Produces(statusCode = 200)
  Pedido annotate(UUID id, AnotacaoForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        cases.plan().annotate(session, clock.instant(), Caller.current(), id, form));
  }

  private Pedido write(
      ServerRequest request, ServerResponse response, Object form, Function<Session, Outcome<Pedido>> work) {
    Pedido pedido = writes.run(request, response, form, Pedido.class, session -> work.apply(session).map(Answer::ok));
    Versions.tell(response, pedido.versao());
    return pedido;
  }
}
