package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** The page of balances. */
public final class EstoquePages implements HttpFeature {

  private static final String PATH = "/estoque";
  private static final Templates TEMPLATES = Templates.of("construction");

  private final PageSender pages;
  private final Database database;
  private final Estoque estoque;

  public EstoquePages(PageSender pages, Database database, Estoque estoque) {
    this.pages = pages;
    this.database = database;
    this.estoque = estoque;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get(PATH, this::list);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Caller caller = Caller.current();
    Acesso.require(caller, Permissao.ESTOQUE_VER_DISPONIVEL).orThrow();
    Consulta consulta = Consulta.of(request, PATH, "q");
    List<Saldo> rows = database.browse(session -> estoque.byName(session, consulta.value("q"), consulta.paging()));
    EstoqueView view = new EstoqueView(
        Page.of(rows, consulta.paging(), saldo -> new Cursor(saldo.produtoId())).map(saldo -> saldo.seenBy(caller)),
        consulta,
        Acesso.has(caller, Permissao.ESTOQUE_VER),
        Acesso.has(caller, Permissao.ESTOQUE_MOVIMENTAR),
        Acesso.has(caller, Permissao.MOTORES_PARAMETROS));
    pages.page(request, response, "Estoque", TEMPLATES.content("estoque/lista.jte", view));
  }
}
