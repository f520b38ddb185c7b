package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.construction.paginas.Caminho;
import br.com.alicerce.construction.paginas.Porta;
import br.com.alicerce.construction.paginas.RespostaDeForm;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.vendas.MotivoForm;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of orders, a driver's round, each order, and what is done with it by a button. */
public final class PedidoPages implements HttpFeature {

  private static final Templates TEMPLATES = Templates.of("construction");

  /** Whoever may move any order to any next step. */
  private static final Porta MOVES = Porta.of(
      Permissao.PEDIDO_PREPARAR, Permissao.PEDIDO_SAIR_PARA_ENTREGA, Permissao.PEDIDO_ENTREGAR,
      Permissao.PEDIDO_RETIRAR, Permissao.PEDIDO_CANCELAR);

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final PedidoCases cases;
  private final PageSender pages;
  private final ListaPedidos lista;
  private final RetratoPedido retrato;

  public PedidoPages(Database database, Writes writes, Clock clock, PedidoCases cases, PageSender pages, Loja loja) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
    this.pages = pages;
    this.lista = new ListaPedidos(cases.pedidos());
    this.retrato = new RetratoPedido(loja, cases);
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/pedidos", this::list);
    routing.get("/pedidos/{id}", (request, response) -> show(request, response, Caminho.id(request), null));
    post(routing, "status", MOVES, "Situação do pedido atualizada.", (session, deed) -> cases.advance().execute(
        session, deed.now(), deed.caller(), deed.id(),
        new StatusForm(deed.form().text("status").orElse(""), null, null)));
    post(routing, "cancelar", Porta.of(Permissao.PEDIDO_CANCELAR), "Pedido cancelado. O estoque reservado foi liberado.", (session, deed) ->
        reason(deed.form())
        .then(form -> cases.cancel().execute(session, deed.now(), deed.caller(), deed.id(), form.motivo())));
    post(routing, "estornar", Porta.of(Permissao.PEDIDO_ESTORNAR_STATUS), "Pedido voltou um passo.", (session, deed) -> reason(deed.form())
        .then(form -> cases.stepBack().execute(session, deed.now(), deed.caller(), deed.id(), form.motivo())));
    post(routing, "agendamento", Porta.of(Permissao.PEDIDO_AGENDAR), "Dia gravado.", (session, deed) -> cases.plan().schedule(
        session, deed.now(), deed.caller(), deed.id(),
        new AgendamentoForm(deed.form().text("agendado_para").orElse(null))));
    post(routing, "observacoes", Porta.of(Permissao.PEDIDO_ANOTAR), "Anotação gravada.", (session, deed) -> cases.plan().annotate(
        session, deed.now(), deed.caller(), deed.id(),
        new AnotacaoForm(deed.form().text("observacoes_internas").orElse(null))));
    post(routing, "motorista", Porta.of(Permissao.PEDIDO_AGENDAR), "Motorista gravado.", (session, deed) -> {
      String chosen = deed.form().text("motorista_id").orElse("");
      UUID motorista = id(chosen);
      return motorista == null && !chosen.isEmpty()
          ? Outcome.invalid("motorista_id", "Não há este motorista nesta loja.")
          : cases.assign().execute(session, deed.now(), deed.caller(), deed.id(), motorista);
    });
  }

  private void list(ServerRequest request, ServerResponse response) {
    Caller caller = Caller.current();
    VisaoPedido visao = VisaoPedido.of(caller).orThrow();
    FiltroPedido filtro = FiltroPedido.of(Caminho.asked(request, "status"), null, Caminho.asked(request, "q"));
    String cursor = Caminho.asked(request, "cursor");
    PedidosView view = database.browse(session -> lista.view(session, caller, visao, filtro, cursor));
    pages.page(request, response, view.rota() ? "Minhas entregas" : "Pedidos",
        TEMPLATES.content("pedidos/lista.jte", view));
  }

  private void show(ServerRequest request, ServerResponse response, UUID id, @Nullable String problem) {
    Caller caller = Caller.current();
    PedidoView view = database.read(session -> cases.see(session, caller, id)
        .map(pedido -> retrato.view(session, caller, pedido, problem))).orThrow();
    pages.page(request, response, "Pedido " + view.numero(), TEMPLATES.content("pedidos/pedido.jte", view));
  }

  private void post(HttpRouting.Builder routing, String verb, Porta porta, String done, Work work) {
    routing.post("/pedidos/{id}/" + verb, porta.before((request, response) -> {
      Deed deed = new Deed(Caminho.id(request), clock.instant(), Caller.current(), FormFields.of(request));
      Outcome<String> outcome = writes.runForm(
          request, deed.form(), session -> work.apply(session, deed).map(pedido -> "/pedidos/" + pedido.id()));
      new RespostaDeForm(pages).send(response, outcome, done,
          problem -> show(request, response, deed.id(), problem.detail()));
    }));
  }

  private static Outcome<MotivoForm> reason(FormFields form) {
    return new MotivoForm(form.text("motivo").orElse(null)).checked();
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private record Deed(UUID id, Instant now, Caller caller, FormFields form) {}

  @FunctionalInterface
  private interface Work {
    Outcome<Pedido> apply(Session session, Deed deed);
  }
}
