package br.com.alicerce.construction.clientes;

import br.com.alicerce.construction.cadastro.Caminho;
import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.construction.cadastro.Edicao;
import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.obras.Obra;
import br.com.alicerce.construction.obras.Obras;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.pages.FilledForm;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.ui.Flash;
import br.com.alicerce.platform.pages.ui.Tone;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pages of customers. */
public final class ClientePages implements HttpFeature {

  private static final String PATH = "/clientes";
  private static final Templates TEMPLATES = Templates.of("construction");

  /** So many sites stand on a customer's page. */
  private static final Paging OBRAS = new Paging(Paging.MOST, null);

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Clientes clientes;
  private final Obras obras;
  private final CreateCliente create;
  private final UpdateCliente update;
  private final InactivateCliente inactivate;

  public ClientePages(
      PageSender pages, Database database, Writes writes, Clock clock, Clientes clientes, Obras obras,
      CreateCliente create, UpdateCliente update, InactivateCliente inactivate) {
    this.pages = pages;
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.clientes = clientes;
    this.obras = obras;
    this.create = create;
    this.update = update;
    this.inactivate = inactivate;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::list);
    routing.get(PATH + "/novo", this::blank);
    routing.post(PATH, this::create);
    routing.get(PATH + Caminho.ID, this::show);
    routing.get(PATH + Caminho.ID + "/editar", this::filled);
    routing.post(PATH + Caminho.ID, this::change);
    routing.post(PATH + Caminho.ID + "/inativar", this::inactivate);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_VER).orThrow();
    Consulta consulta = Consulta.of(request, PATH, "q", "ativo");
    Situacao situacao = Situacao.of("ativo", consulta.value("ativo"));
    List<Cliente> rows = database.browse(session ->
        clientes.byName(session, consulta.value("q"), situacao, consulta.paging()));
    Page<Cliente> page = Page.of(rows, consulta.paging(), cliente -> new Cursor(cliente.id()));
    ClientesView view = new ClientesView(page, consulta, Acesso.has(Caller.current(), Permissao.CLIENTE_CRIAR));
    pages.page(request, response, "Clientes", TEMPLATES.content("clientes/lista.jte", view));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Caller caller = Caller.current();
    Acesso.require(caller, Permissao.CLIENTE_VER).orThrow();
    Cliente cliente = find(Caminho.id(request));
    List<Obra> sites = database.read(session ->
        obras.list(session, cliente.id(), null, Situacao.TODOS, OBRAS));
    ClienteView view = new ClienteView(
        cliente,
        sites,
        Acesso.has(caller, Permissao.CLIENTE_EDITAR, cliente.criadoPor()),
        Acesso.has(caller, Permissao.CLIENTE_CRIAR),
        sites.stream()
            .filter(obra -> Acesso.has(caller, Permissao.CLIENTE_EDITAR, obra.criadoPor()))
            .map(Obra::id)
            .collect(Collectors.toSet()));
    pages.page(request, response, cliente.nome(), TEMPLATES.content("clientes/cliente.jte", view));
  }

  private void blank(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_CRIAR).orThrow();
    showNew(request, response, FilledForm.of(ClienteCampos.NOVO));
  }

  private void create(ServerRequest request, ServerResponse response) {
    FormFields sent = FormFields.of(request);
    Outcome<String> created = writes.runForm(request, sent, session ->
        create
            .execute(session, clock.instant(), Caller.current(), ClienteCampos.created(sent))
            .map(ClientePages::href));
    switch (created) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Cliente cadastrado."));
      case Outcome.Refused<String>(Refusal refusal) ->
          showNew(request, response, FilledForm.again(sent, refusal, Map::of));
    }
  }

  private void filled(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    Cliente cliente = Edicao.by(Caller.current(), Permissao.CLIENTE_EDITAR)
        .then(edicao -> edicao.open(database.read(session -> clientes.byId(session, id)), Cliente::criadoPor, ClienteApi.NOT_FOUND))
        .orThrow();
    showEdit(request, response, cliente.id(), FilledForm.of(ClienteCampos.of(cliente)));
  }

  private void change(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    FormFields sent = FormFields.of(request);
    Outcome<String> changed = writes.runForm(request, sent, session -> update
        .execute(session, clock.instant(), Caller.current(), id, Versao.of(sent), ClienteCampos.changed(sent))
        .map(ClientePages::href));
    switch (changed) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Cliente salvo."));
      case Outcome.Refused<String>(Refusal refusal) -> {
        Supplier<Map<String, String>> now = () -> ClienteCampos.of(find(id));
        showEdit(request, response, id, FilledForm.again(sent, refusal, now));
      }
    }
  }

  private void inactivate(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    String href = writes.runForm(request, FormFields.of(request), session ->
        inactivate.execute(session, clock.instant(), Caller.current(), id).map(ClientePages::href)).orThrow();
    pages.redirect(response, href, saved("Cliente inativado."));
  }

  private void showNew(ServerRequest request, ServerResponse response, FilledForm form) {
    send(request, response, new ClienteFormView("Novo cliente", PATH, PATH, false, form));
  }

  private void showEdit(ServerRequest request, ServerResponse response, UUID id, FilledForm form) {
    send(request, response, new ClienteFormView("Editar cliente", PATH + "/" + id, PATH + "/" + id, true, form));
  }

  private void send(ServerRequest request, ServerResponse response, ClienteFormView view) {
    response.status(view.form().status());
    pages.page(request, response, view.title(), TEMPLATES.content("clientes/formulario.jte", view));
  }

  private Cliente find(UUID id) {
    return database.read(session -> clientes.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(ClienteApi.NOT_FOUND)));
  }

  private static String href(Cliente cliente) {
    return PATH + "/" + cliente.id();
  }

  private static Flash saved(String words) {
    return new Flash(Tone.GOOD, words);
  }
}
