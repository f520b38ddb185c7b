package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.paginas.RespostaDeForm;
import br.com.alicerce.construction.pedidos.Modalidade;
import br.com.alicerce.construction.pedidos.PedidoCases;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Problem;
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

/** Where the store sells without a quote, most often to somebody who takes the goods along. */
public final class VendaPages implements HttpFeature {

  private static final String PATH = "/pedidos/novo";
  private static final Templates TEMPLATES = Templates.of("construction");

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final PedidoCases cases;
  private final PageSender pages;

  public VendaPages(Database database, Writes writes, Clock clock, PedidoCases cases, PageSender pages) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
    this.pages = pages;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::blank);
    routing.post(PATH, this::sell);
  }

  private void blank(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.PEDIDO_CRIAR).orThrow();
    String cliente = request.query().first("cliente_id").orElse("");
    show(request, response, new VendaView(
        database.read(session -> Editores.empty(session, PATH, cliente)), Modalidade.RETIRADA.word()));
  }

  private void sell(ServerRequest request, ServerResponse response) {
    Caller caller = Caller.current();
    Acesso.require(caller, Permissao.PEDIDO_CRIAR).orThrow();
    Digitado typed = Digitado.of(FormFields.of(request));
    Outcome<String> sold = writes.runForm(request, typed.form(), session -> typed.pedido(session)
        .then(form -> cases.create().execute(session, clock.instant(), caller, form))
        .map(pedido -> "/pedidos/" + pedido.id()));
    new RespostaDeForm(pages).send(response, sold, "Venda registrada.",
        problem -> again(request, response, typed, problem));
  }

  private void again(ServerRequest request, ServerResponse response, Digitado typed, Problem problem) {
    show(request, response, new VendaView(
        database.read(session -> Editores.refused(session, typed, null, PATH, problem)), typed.text("modalidade")));
  }

  private void show(ServerRequest request, ServerResponse response, VendaView view) {
    pages.page(request, response, "Venda no balcão", TEMPLATES.content("pedidos/novo.jte", view));
  }
}
