package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.Page;
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
import org.jspecify.annotations.Nullable;

/** The pages of movements of stock. */
public final class MovimentoPages implements HttpFeature {

  private static final String PATH = "/estoque/movimentos";
  private static final Templates TEMPLATES = Templates.of("construction");

  private final PageSender pages;
  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final Produtos produtos;
  private final Estoque estoque;
  private final Movimentos movimentos;
  private final RegisterMovimento register;

  public MovimentoPages(
      PageSender pages, Database database, Writes writes, Clock clock, Produtos produtos, Estoque estoque,
      Movimentos movimentos, RegisterMovimento register) {
    this.pages = pages;
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.produtos = produtos;
    this.estoque = estoque;
    this.movimentos = movimentos;
    this.register = register;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::list);
    routing.get(PATH + "/novo", this::blank);
    routing.post(PATH, this::book);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.ESTOQUE_VER).orThrow();
    Consulta consulta = Consulta.of(request, PATH, "produto_id");
    Produto produto = produto(consulta.value("produto_id"));
    UUID produtoId = produto == null ? null : produto.id();
    Page<MovimentosView.Item> page = database.browse(session -> {
      List<Movimento> rows = movimentos.list(session, produtoId, consulta.paging());
      Map<UUID, Produto> moved = produtos.byIds(session, rows.stream().map(Movimento::produtoId).distinct().toList());
      return Page.of(rows, consulta.paging(), movimento -> new Cursor(movimento.id()))
          .map(movimento -> new MovimentosView.Item(movimento, moved.get(movimento.produtoId())));
    });
    MovimentosView view =
        new MovimentosView(page, consulta, produto, Acesso.has(Caller.current(), Permissao.ESTOQUE_MOVIMENTAR));
    pages.page(request, response, "Movimentos de estoque", TEMPLATES.content("estoque/movimentos.jte", view));
  }

  private void blank(ServerRequest request, ServerResponse response) {
    allowMoving();
    Produto produto = produto(request.query().first("produto_id").orElse(null));
    show(request, response, produto, FilledForm.of(Map.of("tipo", TipoMovimento.ENTRADA.word())));
  }

  private void book(ServerRequest request, ServerResponse response) {
    allowMoving();
    FormFields sent = FormFields.of(request);
    Outcome<String> booked = MovimentoCampos.read(sent).then(form -> writes.runForm(request, sent, session -> register
        .execute(session, clock.instant(), Caller.current(), form)
        .map(movimento -> PATH + "?produto_id=" + movimento.produtoId())));
    switch (booked) {
      case Outcome.Done<String>(String href) ->
          pages.redirect(response, href, new Flash(Tone.GOOD, "Movimento lançado."));
      case Outcome.Refused<String>(Refusal refusal) ->
          show(request, response, chosen(sent), FilledForm.again(sent, refusal, Map::of));
    }
  }

  private void show(ServerRequest request, ServerResponse response, @Nullable Produto produto, FilledForm form) {
    Saldo saldo = produto == null
        ? null
        : database.read(session -> estoque.byProduto(session, produto.id())).orElse(null);
    response.status(form.status());
    pages.page(request, response, "Movimentar estoque",
        TEMPLATES.content("estoque/formulario.jte", new MovimentoFormView(produto, saldo, form)));
  }

  /** The product that the address names; one that the store doesn't have is not found. */
  private @Nullable Produto produto(@Nullable String id) {
    return id == null
        ? null
        : MovimentoCampos.produtoId(id)
            .flatMap(known -> database.read(session -> produtos.byId(session, known)))
            .orElseThrow(() -> new RefusedException(new Refusal.NotFound("Não há este produto nesta loja.")));
  }

  private @Nullable Produto chosen(FormFields sent) {
    return MovimentoCampos.produtoId(sent.text("produto_id").orElse(""))
        .flatMap(known -> database.read(session -> produtos.byId(session, known)))
        .orElse(null);
  }

  private static void allowMoving() {
    Acesso.require(Caller.current(), Permissao.ESTOQUE_MOVIMENTAR).orThrow();
  }
}
