package br.com.alicerce.construction.obras;

import br.com.alicerce.construction.cadastro.Caminho;
import br.com.alicerce.construction.cadastro.Edicao;
import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.clientes.Cliente;
import br.com.alicerce.construction.clientes.Clientes;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.FormFields;
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
import java.util.Map;
import java.util.UUID;

/** The forms of building sites. A site is shown on its customer's page. */
public final class ObraPages implements HttpFeature {

  private static final String CLIENTES = "/clientes";
  private static final String PATH = "/obras";
  private static final Templates TEMPLATES = Templates.of("construction");

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Clientes clientes;
  private final Obras obras;
  private final CreateObra create;
  private final UpdateObra update;
  private final InactivateObra inactivate;

  public ObraPages(
      PageSender pages, Database database, Writes writes, Clock clock, Clientes clientes, Obras obras,
      CreateObra create, UpdateObra update, InactivateObra inactivate) {
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
    routing.get(CLIENTES + Caminho.ID + "/obras/nova", this::blank);
    routing.post(CLIENTES + Caminho.ID + "/obras", this::create);
    routing.get(PATH + Caminho.ID, this::show);
    routing.get(PATH + Caminho.ID + "/editar", this::filled);
    routing.post(PATH + Caminho.ID, this::change);
    routing.post(PATH + Caminho.ID + "/inativar", this::inactivate);
  }

  private void blank(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_CRIAR).orThrow();
    Cliente cliente = customer(Caminho.id(request));
    showNew(request, response, cliente, FilledForm.of(Map.of()));
  }

  private void create(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_CRIAR).orThrow();
    Cliente cliente = customer(Caminho.id(request));
    FormFields sent = FormFields.of(request);
    Outcome<String> created = writes.runForm(request, sent, session -> create
        .execute(session, clock.instant(), Caller.current(), ObraCampos.created(cliente.id(), sent))
        .map(ObraPages::customerHref));
    switch (created) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Obra cadastrada."));
      case Outcome.Refused<String>(Refusal refusal) ->
          showNew(request, response, cliente, FilledForm.again(sent, refusal, Map::of));
    }
  }

  private void show(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_VER).orThrow();
    pages.redirect(response, customerHref(find(Caminho.id(request))));
  }

  private void filled(ServerRequest request, ServerResponse response) {
    Obra obra = editable(Caminho.id(request));
    showEdit(request, response, obra, FilledForm.of(ObraCampos.of(obra)));
  }

  private void change(ServerRequest request, ServerResponse response) {
    Obra before = editable(Caminho.id(request));
    FormFields sent = FormFields.of(request);
    ObraForm form = ObraCampos.changed(before.clienteId(), sent);
    Outcome<String> changed = writes.runForm(request, sent, session -> update
        .execute(session, clock.instant(), Caller.current(), before.id(), Versao.of(sent), form)
        .map(ObraPages::customerHref));
    switch (changed) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Obra salva."));
      case Outcome.Refused<String>(Refusal refusal) -> showEdit(
          request, response, before, FilledForm.again(sent, refusal, () -> ObraCampos.of(find(before.id()))));
    }
  }

  private void inactivate(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    String href = writes.runForm(request, FormFields.of(request), session ->
        inactivate.execute(session, clock.instant(), Caller.current(), id).map(ObraPages::customerHref)).orThrow();
    pages.redirect(response, href, saved("Obra inativada."));
  }

  private void showNew(ServerRequest request, ServerResponse response, Cliente cliente, FilledForm form) {
    String back = CLIENTES + "/" + cliente.id();
    send(request, response, new ObraFormView("Nova obra", cliente.nome(), back + "/obras", back, false, form));
  }

  private void showEdit(ServerRequest request, ServerResponse response, Obra obra, FilledForm form) {
    String cliente = customer(obra.clienteId()).nome();
    send(request, response,
        new ObraFormView("Editar obra", cliente, PATH + "/" + obra.id(), customerHref(obra), true, form));
  }

  private void send(ServerRequest request, ServerResponse response, ObraFormView view) {
    response.status(view.form().status());
    pages.page(request, response, view.title(), TEMPLATES.content("obras/formulario.jte", view));
  }

  private Obra editable(UUID id) {
    return Edicao.by(Caller.current(), Permissao.CLIENTE_EDITAR)
        .then(edicao -> edicao.open(database.read(session -> obras.byId(session, id)), Obra::criadoPor, ObraApi.NOT_FOUND))
        .orThrow();
  }

  private Obra find(UUID id) {
    return database.read(session -> obras.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(ObraApi.NOT_FOUND)));
  }

  private Cliente customer(UUID id) {
    return database.read(session -> clientes.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Não há este cliente nesta loja.")));
  }

  private static String customerHref(Obra obra) {
    return CLIENTES + "/" + obra.clienteId();
  }

  private static Flash saved(String words) {
    return new Flash(Tone.GOOD, words);
  }
}
