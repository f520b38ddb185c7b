package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.cadastro.Caminho;
import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.cadastro.Versao;
import br.com.alicerce.construction.estoque.Estoque;
import br.com.alicerce.construction.estoque.Saldo;
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

/** The pages of products. */
public final class ProdutoPages implements HttpFeature {

  private static final String PATH = "/produtos";
  private static final Templates TEMPLATES = Templates.of("construction");

  /** So many changes of the price stand on a product's page. */
  private static final Paging PRICES = new Paging(Paging.USUAL, null);

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Produtos produtos;
  private final Estoque estoque;
  private final CreateProduto create;
  private final UpdateProduto update;
  private final InactivateProduto inactivate;

  public ProdutoPages(
      PageSender pages, Database database, Writes writes, Clock clock, Produtos produtos, Estoque estoque,
      CreateProduto create, UpdateProduto update, InactivateProduto inactivate) {
    this.pages = pages;
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.produtos = produtos;
    this.estoque = estoque;
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
    routing.post(PATH + Caminho.ID + "/preco", this::reprice);
    routing.post(PATH + Caminho.ID + "/inativar", this::inactivate);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.PRODUTO_VER).orThrow();
    Consulta consulta = Consulta.of(request, PATH, "q", "ativo");
    Situacao situacao = Situacao.of("ativo", consulta.value("ativo"));
    List<Produto> rows = database.browse(session ->
        produtos.byName(session, consulta.value("q"), situacao, consulta.paging()));
    Page<Produto> page = Page.of(rows, consulta.paging(), produto -> new Cursor(produto.id()));
    ProdutosView view = new ProdutosView(page, consulta, Acesso.has(Caller.current(), Permissao.PRODUTO_EDITAR));
    pages.page(request, response, "Produtos", TEMPLATES.content("produtos/lista.jte", view));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.PRODUTO_VER).orThrow();
    Produto produto = find(Caminho.id(request));
    show(request, response, produto, FilledForm.of(ProdutoCampos.of(produto)));
  }

  private void show(ServerRequest request, ServerResponse response, Produto produto, FilledForm price) {
    Caller caller = Caller.current();
    List<MudancaDePreco> prices = database.read(session -> produtos.prices(session, produto.id(), PRICES));
    Saldo saldo = Acesso.has(caller, Permissao.ESTOQUE_VER_DISPONIVEL)
        ? database.read(session -> estoque.byProduto(session, produto.id()))
            .map(found -> found.seenBy(caller))
            .orElse(null)
        : null;
    ProdutoView view = new ProdutoView(
        produto,
        prices.stream().limit(PRICES.limit()).toList(),
        saldo,
        Acesso.has(caller, Permissao.PRODUTO_EDITAR),
        Acesso.has(caller, Permissao.ESTOQUE_MOVIMENTAR),
        Acesso.has(caller, Permissao.MOTORES_PARAMETROS),
        price);
    response.status(price.status());
    pages.page(request, response, produto.nome(), TEMPLATES.content("produtos/produto.jte", view));
  }

  private void blank(ServerRequest request, ServerResponse response) {
    allowEditing();
    showNew(request, response, FilledForm.of(ProdutoCampos.NOVO));
  }

  private void create(ServerRequest request, ServerResponse response) {
    allowEditing();
    FormFields sent = FormFields.of(request);
    Outcome<String> created = ProdutoCampos.created(sent).then(form -> writes.runForm(request, sent, session ->
        create.execute(session, clock.instant(), Caller.current(), form).map(ProdutoPages::href)));
    switch (created) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Produto cadastrado."));
      case Outcome.Refused<String>(Refusal refusal) ->
          showNew(request, response, FilledForm.again(sent, refusal, Map::of));
    }
  }

  private void filled(ServerRequest request, ServerResponse response) {
    allowEditing();
    Produto produto = find(Caminho.id(request));
    showEdit(request, response, produto.id(), FilledForm.of(ProdutoCampos.of(produto)));
  }

  private void change(ServerRequest request, ServerResponse response) {
    allowEditing();
    UUID id = Caminho.id(request);
    FormFields sent = FormFields.of(request);
    switch (update(request, id, sent, ProdutoCampos.changed(sent))) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Produto salvo."));
      case Outcome.Refused<String>(Refusal refusal) ->
          showEdit(request, response, id, FilledForm.again(sent, refusal, () -> ProdutoCampos.of(find(id))));
    }
  }

  private void reprice(ServerRequest request, ServerResponse response) {
    allowEditing();
    UUID id = Caminho.id(request);
    FormFields sent = FormFields.of(request);
    Produto before = find(id);
    switch (update(request, id, sent, ProdutoCampos.repriced(sent, before))) {
      case Outcome.Done<String>(String href) -> pages.redirect(response, href, saved("Preço alterado."));
      case Outcome.Refused<String>(Refusal refusal) -> {
        Produto now = find(id);
        show(request, response, now, FilledForm.again(sent, refusal, () -> ProdutoCampos.of(now)));
      }
    }
  }

  private Outcome<String> update(ServerRequest request, UUID id, FormFields sent, Outcome<ProdutoForm> typed) {
    return typed.then(form -> writes.runForm(request, sent, session -> update
        .execute(session, clock.instant(), Caller.current(), id, Versao.of(sent), form)
        .map(ProdutoPages::href)));
  }

  private void inactivate(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    String href = writes.runForm(request, FormFields.of(request), session ->
        inactivate.execute(session, clock.instant(), Caller.current(), id).map(ProdutoPages::href)).orThrow();
    pages.redirect(response, href, saved("Produto inativado."));
  }

  private void showNew(ServerRequest request, ServerResponse response, FilledForm form) {
    send(request, response, new ProdutoFormView("Novo produto", PATH, PATH, false, form));
  }

  private void showEdit(ServerRequest request, ServerResponse response, UUID id, FilledForm form) {
    send(request, response, new ProdutoFormView("Editar produto", PATH + "/" + id, PATH + "/" + id, true, form));
  }

  private void send(ServerRequest request, ServerResponse response, ProdutoFormView view) {
    response.status(view.form().status());
    pages.page(request, response, view.title(), TEMPLATES.content("produtos/formulario.jte", view));
  }

  private Produto find(UUID id) {
    return database.read(session -> produtos.byId(session, id))
        .orElseThrow(() -> new RefusedException(new Refusal.NotFound(ProdutoApi.NOT_FOUND)));
  }

  private static void allowEditing() {
    Acesso.require(Caller.current(), Permissao.PRODUTO_EDITAR).orThrow();
  }

  private static String href(Produto produto) {
    return PATH + "/" + produto.id();
  }

  private static Flash saved(String words) {
    return new Flash(Tone.GOOD, words);
  }
}
