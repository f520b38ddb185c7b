package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.construction.paginas.Caminho;
import br.com.alicerce.construction.paginas.Porta;
import br.com.alicerce.construction.paginas.RespostaDeForm;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.vendas.MotivoForm;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of quotes, each quote, and what is done with it by a button. */
public final class CotacaoPages implements HttpFeature {

  private static final Templates TEMPLATES = Templates.of("construction");

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final CotacaoCases cases;
  private final PageSender pages;
  private final ListaCotacoes lista;
  private final RetratoCotacao retrato;

  public CotacaoPages(Database database, Writes writes, Clock clock, CotacaoCases cases, PageSender pages, Loja loja) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
    this.pages = pages;
    this.lista = new ListaCotacoes(cases.cotacoes(), loja);
    this.retrato = new RetratoCotacao(loja, cases);
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/cotacoes", this::list);
    routing.get("/cotacoes/{id}/revalidar", Porta.of(Permissao.COTACAO_REVALIDAR).before((request, response) ->
        compare(request, response, Caminho.id(request), null)));
    routing.get("/cotacoes/{id}", (request, response) -> show(request, response, Caminho.id(request), null));
    post(routing, "enviar", Porta.of(Permissao.COTACAO_ENVIAR), "Orçamento enviado.", (session, deed) ->
        cases.send().execute(session, deed.now(), deed.caller(), deed.id()).map(CotacaoPages::href));
    post(routing, "aprovar", Porta.of(Permissao.COTACAO_APROVAR), "Orçamento aprovado.", (session, deed) ->
        cases.approve().execute(session, deed.now(), deed.caller(), deed.id(), null).map(CotacaoPages::href));
    post(routing, "revalidar", Porta.of(Permissao.COTACAO_REVALIDAR), "Nova validade gravada.", (session, deed) -> days(deed.form())
        .then(dias -> cases.revalidate().execute(session, deed.now(), deed.caller(), deed.id(), dias.orElse(null)))
        .map(CotacaoPages::href));
    post(routing, "rejeitar", Porta.of(Permissao.COTACAO_RECUSAR), "Recusa do cliente registrada.", (session, deed) -> reason(deed.form())
        .then(form -> cases.reject().execute(session, deed.now(), deed.caller(), deed.id(), form.motivo()))
        .map(CotacaoPages::href));
    Porta cancels = Porta.of(Permissao.COTACAO_CANCELAR, Permissao.COTACAO_CANCELAR_APROVADA);
    post(routing, "cancelar", cancels, "Orçamento cancelado.", (session, deed) -> reason(deed.form())
        .then(form -> cases.cancel().execute(session, deed.now(), deed.caller(), deed.id(), form.motivo()))
        .map(CotacaoPages::href));
    Porta creates = Porta.of(Permissao.COTACAO_CRIAR);
    post(routing, "revisar", creates, "Revisão iniciada. O orçamento enviado vale até você enviar esta revisão.", (session, deed) ->
        new RevisarForm(deed.form().text("precos").orElse(null)).checked()
            .then(precos -> cases.revise().execute(session, deed.now(), deed.caller(), deed.id(), precos))
            .map(CotacaoPages::editor));
    post(routing, "duplicar", creates, "Cópia criada com os preços de hoje.", (session, deed) ->
        cases.duplicate().execute(session, deed.now(), deed.caller(), deed.id()).map(CotacaoPages::editor));
    post(routing, "converter", Porta.of(Permissao.PEDIDO_CONVERTER), "Pedido criado.", (session, deed) ->
        new ConverterForm(deed.form().text("modalidade").orElse(null)).checked()
            .then(modalidade -> cases.convert().execute(session, deed.now(), deed.caller(), deed.id(), modalidade))
            .map(conversao -> "/pedidos/" + conversao.pedido().id()));
  }

  private void list(ServerRequest request, ServerResponse response) {
    Caller caller = Caller.current();
    Acesso.require(caller, Permissao.COTACAO_VER).orThrow();
    FiltroCotacao filtro = FiltroCotacao.of(Caminho.asked(request, "status"), null, Caminho.asked(request, "q"));
    String cursor = Caminho.asked(request, "cursor");
    CotacoesView view = database.browse(session -> lista.view(session, clock.instant(), caller, filtro, cursor));
    pages.page(request, response, "Orçamentos", TEMPLATES.content("cotacoes/lista.jte", view));
  }

  private void show(ServerRequest request, ServerResponse response, UUID id, @Nullable String problem) {
    Caller caller = Caller.current();
    CotacaoView view = database.read(session -> cases.see(session, clock.instant(), caller, id)
        .map(cotacao -> retrato.view(session, caller, cotacao, problem))).orThrow();
    pages.page(request, response, "Orçamento " + view.numero(), TEMPLATES.content("cotacoes/cotacao.jte", view));
  }

  private void compare(ServerRequest request, ServerResponse response, UUID id, @Nullable String problem) {
    Caller caller = Caller.current();
    RevalidarView view = database.read(session -> cases.see(session, clock.instant(), caller, id)
        .then(cotacao -> expired(caller, cotacao))
        .map(cotacao -> RevalidarView.of(
            cotacao, AcoesCotacao.of(caller, cotacao).contains(CotacaoView.Acao.REVISAR), problem))).orThrow();
    pages.page(request, response, "Revalidar " + view.numero(), TEMPLATES.content("cotacoes/revalidar.jte", view));
  }

  private static Outcome<Cotacao> expired(Caller caller, Cotacao cotacao) {
    if (!cotacao.expirada()) {
      return Outcome.refused(new Refusal.Conflict(
          "cotacao_nao_expirada", "Só orçamento enviado e expirado precisa de nova validade.", cotacao.status().word()));
    }
    return AcoesCotacao.of(caller, cotacao).contains(CotacaoView.Acao.REVALIDAR)
        ? Outcome.done(cotacao)
        : Outcome.refused(Acesso.forbidden(Permissao.COTACAO_REVALIDAR));
  }

  private void post(HttpRouting.Builder routing, String verb, Porta porta, String done, Work work) {
    routing.post("/cotacoes/{id}/" + verb, porta.before((request, response) -> {
      Deed deed = new Deed(Caminho.id(request), clock.instant(), Caller.current(), FormFields.of(request));
      Outcome<String> outcome = writes.runForm(request, deed.form(), session -> work.apply(session, deed));
      new RespostaDeForm(pages).send(response, outcome, done,
          problem -> show(request, response, deed.id(), problem.detail()));
    }));
  }

  private static Outcome<MotivoForm> reason(FormFields form) {
    return new MotivoForm(form.text("motivo").orElse(null)).checked();
  }

  private static Outcome<Optional<Integer>> days(FormFields form) {
    Optional<String> typed = form.text("validade_dias");
    return typed.isEmpty() || typed.get().matches("\\d{1,3}")
        ? Outcome.done(typed.map(Integer::valueOf))
        : Outcome.invalid("validade_dias", CotacaoForm.VALIDADE);
  }

  private static String href(Cotacao cotacao) {
    return "/cotacoes/" + cotacao.id();
  }

  private static String editor(Cotacao cotacao) {
    return href(cotacao) + "/editar";
  }

  private record Deed(UUID id, Instant now, Caller caller, FormFields form) {}

  @FunctionalInterface
  private interface Work {
    Outcome<String> apply(Session session, Deed deed);
  }
}
