package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.pedidos.Pedido;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Alcance;
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
import io.avaje.http.api.OpenAPIResponse;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Quotes. */
@Controller
@Path("/api/v1/cotacoes")
public final class CotacaoApi {

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final CotacaoCases cases;

  public CotacaoApi(Database database, Writes writes, Clock clock, CotacaoCases cases) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
  }

  /**
   * Lists quotes, newest first, without their lines: all, or one's own.
   *
   * @param q a number, or words that begin words of the customer's name
   */
  @Get
  @Requires(Permissao.COTACAO_VER)
  Page<ResumoCotacao> list(
      @QueryParam @Nullable String status, @QueryParam("cliente_id") @Nullable UUID clienteId,
      @QueryParam @Nullable String q,
      @QueryParam @Nullable String limit, @QueryParam @Nullable String cursor) {
    Caller caller = Caller.current();
    Alcance alcance = Acesso.require(caller, Permissao.COTACAO_VER).orThrow();
    UUID usuario = alcance == Alcance.TODOS ? null : caller.userId();
    FiltroCotacao filtro = FiltroCotacao.of(status, clienteId, q);
    Paging paging = Paging.of(limit, cursor);
    return Page.of(
        database.browse(session -> cases.cotacoes().list(session, clock.instant(), filtro, usuario, paging)), paging,
        cotacao -> new Cursor(cotacao.id()));
  }

  /** Begins a quote. */
  @Post
  @Requires(Permissao.COTACAO_CRIAR)
  Cotacao create(CotacaoForm form, ServerRequest request, ServerResponse response) {
    return told(response, writes.run(request, response, form, Cotacao.class, session ->
        cases.create().execute(session, clock.instant(), Caller.current(), form).map(Answer::created)));
  }

  /** Tells of one quote. */
  @Get("/{id}")
  @Requires(Permissao.COTACAO_VER)
  Cotacao byId(UUID id, ServerResponse response) {
    return told(response,
        database.read(session -> cases.see(session, clock.instant(), Caller.current(), id)).orThrow());
  }

  /** Tells what an approved quote is paid by: a static Pix code, which confirms no payment. */
  @Get("/{id}/pix")
  @Requires(Permissao.COTACAO_VER)
  CobrancaPix pix(UUID id) {
    return database.read(session -> cases.charge(session, clock.instant(), Caller.current(), id)).orThrow();
  }

  /** Writes a draft anew; needs If-Match. */
  @Put("/{id}")
  @Requires(Permissao.COTACAO_EDITAR)
  Cotacao edit(UUID id, CotacaoForm form, ServerRequest request, ServerResponse response) {
    int versao = Versions.required(request);
    return told(response, database
        .write(session -> cases.edit().execute(session, clock.instant(), Caller.current(), id, versao, form))
        .orThrow());
  }

  /** Sends a draft to the customer. */
  @Post("/{id}/enviar")
  @Requires(Permissao.COTACAO_ENVIAR)
  @Produces(statusCode = 200)
  Cotacao send(UUID id, ServerRequest request, ServerResponse response) {
    return write(request, response, null, session ->
        cases.send().execute(session, clock.instant(), Caller.current(), id));
  }

  /** Gives a sent quote a new validity. */
  @Post("/{id}/revalidar")
  @Requires(Permissao.COTACAO_REVALIDAR)
  @Produces(statusCode = 200)
  Cotacao revalidate(UUID id, ValidadeForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        cases.revalidate().execute(session, clock.instant(), Caller.current(), id, form.validadeDias()));
  }

  /** Accepts a sent quote on the customer's behalf. */
  @Post("/{id}/aprovar")
  @Requires(Permissao.COTACAO_APROVAR)
  @Produces(statusCode = 200)
  Cotacao approve(UUID id, ValidadeForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        cases.approve().execute(session, clock.instant(), Caller.current(), id, form.validadeDias()));
  }

  /** Writes down that the customer declined a sent quote, which stays sent. */
  @Post("/{id}/rejeitar")
  @Requires(Permissao.COTACAO_RECUSAR)
  @Produces(statusCode = 200)
  Cotacao reject(UUID id, MotivoForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        form.checked()
            .then(checked -> cases.reject().execute(session, clock.instant(), Caller.current(), id, checked.motivo())));
  }

  /** Ends a quote without an order. */
  @Post("/{id}/cancelar")
  @Requires({Permissao.COTACAO_CANCELAR, Permissao.COTACAO_CANCELAR_APROVADA})
  @Produces(statusCode = 200)
  Cotacao cancel(UUID id, MotivoForm form, ServerRequest request, ServerResponse response) {
    return write(request, response, form, session ->
        form.checked()
            .then(checked -> cases.cancel().execute(session, clock.instant(), Caller.current(), id, checked.motivo())));
  }

  /** Begins a new revision of a sent quote, at the prices that were sent or at those of today. */
  @Post("/{id}/revisar")
  @Requires(Permissao.COTACAO_CRIAR)
  Cotacao revise(UUID id, RevisarForm form, ServerRequest request, ServerResponse response) {
    return begin(request, response, form, session -> form.checked()
        .then(precos -> cases.revise().execute(session, clock.instant(), Caller.current(), id, precos)));
  }

  /** Begins a new quote with what this one offers. */
  @Post("/{id}/duplicar")
  @Requires(Permissao.COTACAO_CRIAR)
  Cotacao duplicate(UUID id, ServerRequest request, ServerResponse response) {
    return begin(request, response, null, session ->
        cases.duplicate().execute(session, clock.instant(), Caller.current(), id));
  }

  /** Turns an approved quote into an order: 201 with the order, and 200 with the same order ever after. */
  @Post("/{id}/converter")
  @Requires(Permissao.PEDIDO_CONVERTER)
  @OpenAPIResponse(responseCode = 201)
  @OpenAPIResponse(responseCode = 200)
  Pedido convert(UUID id, ConverterForm form, ServerRequest request, ServerResponse response) {
    Pedido pedido = writes.run(request, response, form, Pedido.class, session -> form.checked()
        .then(modalidade -> cases.convert().execute(session, clock.instant(), Caller.current(), id, modalidade))
        .map(conversao -> conversao.nova() ? Answer.created(conversao.pedido()) : Answer.ok(conversao.pedido())));
    Versions.tell(response, pedido.versao());
    return pedido;
  }

  private Cotacao write(
      ServerRequest request, ServerResponse response, @Nullable Object form, Function<Session, Outcome<Cotacao>> work) {
    return told(response,
        writes.run(request, response, form, Cotacao.class, session -> work.apply(session).map(Answer::ok)));
  }

  private Cotacao begin(
      ServerRequest request, ServerResponse response, @Nullable Object form, Function<Session, Outcome<Cotacao>> work) {
    return told(response, writes.run(request, response, form, Cotacao.class,
        session -> work.apply(session).map(Answer::created)));
  }

  private static Cotacao told(ServerResponse response, Cotacao cotacao) {
    Versions.tell(response, cotacao.versao());
    return cotacao;
  }
}
