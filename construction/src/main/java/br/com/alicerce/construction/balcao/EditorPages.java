package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.cotacoes.CotacaoCases;
import br.com.alicerce.construction.cotacoes.EditorView;
import br.com.alicerce.construction.paginas.Caminho;
import br.com.alicerce.construction.paginas.Porta;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Problem;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
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
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where quotes are written: the editor of new ones and of drafts. */
public final class EditorPages implements HttpFeature {

  private static final String LISTA = "/cotacoes";
  private static final Templates TEMPLATES = Templates.of("construction");

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final CotacaoCases cases;
  private final PageSender pages;

  public EditorPages(Database database, Writes writes, Clock clock, CotacaoCases cases, PageSender pages) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
    this.pages = pages;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    Porta creates = Porta.of(Permissao.COTACAO_CRIAR);
    routing.get("/cotacoes/nova", creates.before(this::blank));
    routing.post(LISTA, creates.before(this::create));
    Porta edits = Porta.of(Permissao.COTACAO_EDITAR);
    routing.get("/cotacoes/{id}/editar", edits.before(this::draft));
    routing.post("/cotacoes/{id}", edits.before(this::edit));
  }

  private void blank(ServerRequest request, ServerResponse response) {
    String cliente = request.query().first("cliente_id").orElse("");
    show(request, response, database.read(session -> Editores.empty(session, LISTA, cliente)));
  }

  private void draft(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    show(request, response,
        database.read(session -> cases.seeToEdit(session, clock.instant(), Caller.current(), id)
            .map(draft -> Editores.of(session, draft))).orThrow());
  }

  private void create(ServerRequest request, ServerResponse response) {
    Digitado typed = Digitado.of(FormFields.of(request));
    save(request, response, typed, null, LISTA, (session, caller) -> typed.cotacao(session)
        .then(form -> cases.create().execute(session, clock.instant(), caller, form)));
  }

  private void edit(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    Digitado typed = Digitado.of(FormFields.of(request));
    save(request, response, typed, id, LISTA + "/" + id, (session, caller) -> typed.cotacao(session)
        .then(form -> cases.edit().execute(session, clock.instant(), caller, id, typed.versao(), form)));
  }

  private void save(
      ServerRequest request, ServerResponse response, Digitado typed, @Nullable UUID id, String action,
      BiFunction<Session, Caller, Outcome<Cotacao>> write) {
    boolean sends = typed.text("acao").equals("enviar");
    Caller caller = Caller.current();
    Outcome<String> saved = writes.runForm(request, typed.form(), session -> write.apply(session, caller)
        .then(cotacao -> sends
            ? cases.send().execute(session, clock.instant(), caller, cotacao.id())
            : Outcome.done(cotacao))
        .map(cotacao -> LISTA + "/" + cotacao.id()));
    switch (saved) {
      case Outcome.Done<String>(String location) ->
          pages.redirect(response, location, new Flash(Tone.GOOD, sends ? "Orçamento enviado." : "Rascunho salvo."));
      case Outcome.Refused<String>(Refusal refusal) -> refused(request, response, typed, id, action, refusal);
    }
  }

  private void refused(
      ServerRequest request, ServerResponse response, Digitado typed, @Nullable UUID id,
      String action, Refusal refusal) {
    Problem problem = Problem.of(refusal);
    EditorView view = database.read(session -> {
      String numero = id == null ? null : cases.see(session, clock.instant(), Caller.current(), id).orThrow().numero();
      return Editores.refused(session, typed, numero, action, problem);
    });
    if (refusal instanceof Refusal.Forbidden || refusal instanceof Refusal.NotFound) {
      throw new RefusedException(refusal);
    }
    response.status(problem.status());
    show(request, response, view);
  }

  private void show(ServerRequest request, ServerResponse response, EditorView view) {
    String title = view.numero() == null ? "Novo orçamento" : "Orçamento " + view.numero();
    pages.page(request, response, title, TEMPLATES.content("cotacoes/editor.jte", view));
  }
}
