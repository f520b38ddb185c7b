package br.com.alicerce.construction.parametros;

import br.com.alicerce.construction.cadastro.Caminho;
import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.produtos.Produtos;
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

/** The pages where those who keep the stock say how it is replenished. */
public final class ParametrosPages implements HttpFeature {

  /** Where the store's page lies; a product's lies below it, by its id. */
  public static final String PATH = "/parametros";

  private static final String OF_PRODUCT = PATH + "/produtos";
  private static final Templates TEMPLATES = Templates.of("construction");
  private static final Flash SAVED = new Flash(Tone.GOOD, "Parâmetros salvos.");

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Produtos produtos;
  private final Parametros parametros;
  private final UpdateParametros update;

  public ParametrosPages(
      PageSender pages, Database database, Writes writes, Clock clock, Produtos produtos, Parametros parametros,
      UpdateParametros update) {
    this.pages = pages;
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.produtos = produtos;
    this.parametros = parametros;
    this.update = update;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::ofStore);
    routing.post(PATH, this::changeOfStore);
    routing.get(OF_PRODUCT + Caminho.ID, this::ofProduct);
    routing.post(OF_PRODUCT + Caminho.ID, this::changeOfProduct);
  }

  private void ofStore(ServerRequest request, ServerResponse response) {
    allow();
    show(request, response, FilledForm.of(values()));
  }

  private void changeOfStore(ServerRequest request, ServerResponse response) {
    allow();
    FormFields sent = FormFields.of(request);
    Outcome<String> changed = ParametrosCampos.ofStore(sent).then(form -> writes.runForm(request, sent, session ->
        update.ofStore(session, clock.instant(), Caller.current(), Versao.of(sent), form).map(_ -> PATH)));
    switch (changed) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, SAVED);
      case Outcome.Refused<String>(Refusal refusal) ->
          show(request, response, FilledForm.again(sent, refusal, this::values));
    }
  }

  private void ofProduct(ServerRequest request, ServerResponse response) {
    allow();
    Produto produto = find(Caminho.id(request));
    show(request, response, produto, FilledForm.of(values(produto.id())));
  }

  private void changeOfProduct(ServerRequest request, ServerResponse response) {
    allow();
    Produto produto = find(Caminho.id(request));
    FormFields sent = FormFields.of(request);
    Outcome<String> changed = ParametrosCampos.ofProduct(sent).then(form -> writes.runForm(request, sent, session -> update
        .ofProduct(session, clock.instant(), Caller.current(), produto.id(), Versao.of(sent), form)
        .map(_ -> "/produtos/" + produto.id())));
    switch (changed) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, SAVED);
      case Outcome.Refused<String>(Refusal refusal) ->
          show(request, response, produto, FilledForm.again(sent, refusal, () -> values(produto.id())));
    }
  }

  private Map<String, String> values() {
    ParametrosLoja now = database.read(parametros::ofStore);
    return ParametrosCampos.of(now);
  }

  private Map<String, String> values(UUID produtoId) {
    ParametrosProduto now = database.read(session -> parametros.ofProduct(session, produtoId));
    return ParametrosCampos.of(now);
  }

  private void show(ServerRequest request, ServerResponse response, FilledForm form) {
    response.status(form.status());
    pages.page(request, response, "Reposição de estoque", TEMPLATES.content("parametros/loja.jte", form));
  }

  private void show(ServerRequest request, ServerResponse response, Produto produto, FilledForm form) {
    response.status(form.status());
    pages.page(request, response, "Reposição de " + produto.nome(),
        TEMPLATES.content("parametros/produto.jte", new ParametrosProdutoView(produto, form)));
  }

  private Produto find(UUID id) {
    return database.read(session -> produtos.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(UpdateParametros.NO_PRODUCT)));
  }

  private static void allow() {
    Acesso.require(Caller.current(), Permissao.MOTORES_PARAMETROS).orThrow();
  }
}
