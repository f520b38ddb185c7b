package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.cotacoes.CalculoView;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Reckons what stands in an editor while somebody types. Writes nothing. */
public final class CalculoPages implements HttpFeature {

  private static final Templates TEMPLATES = Templates.of("construction");

  private final Database database;
  private final PageSender pages;

  public CalculoPages(Database database, PageSender pages) {
    this.database = database;
    this.pages = pages;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.post("/cotacoes/calculo", this::reckon);
  }

  private void reckon(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.COTACAO_CRIAR).orThrow();
    Digitado typed = Digitado.of(FormFields.of(request));
    CalculoView view = database.read(session ->
        Conta.of(Catalogo.of(session, typed.linhas()), typed.linhas(), typed.text("desconto_percentual")));
    pages.fragment(response, TEMPLATES.content("cotacoes/calculo.jte", view));
  }
}
