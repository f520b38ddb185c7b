package br.com.alicerce.construction.link;

import br.com.alicerce.construction.clientes.Cliente;
import br.com.alicerce.construction.clientes.Clientes;
import br.com.alicerce.construction.cotacoes.Cotacao;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.construction.paginas.Caminho;
import br.com.alicerce.construction.paginas.Porta;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.outcome.Outcome;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives a link to the customer by a button on the quote's page, and takes all of them back by another. */
public final class LinkPages implements HttpFeature {

  private static final Templates TEMPLATES = Templates.of("construction");

  private final Database database;
  private final Writes writes;
  private final Clock clock;
  private final LinkCases cases;
  private final Clientes clientes;
  private final PageSender pages;
  private final Loja loja;
  private final HttpSettings settings;

  public LinkPages(
      Database database, Writes writes, Clock clock, LinkCases cases, Clientes clientes, PageSender pages, Loja loja,
      HttpSettings settings) {
    this.database = database;
    this.writes = writes;
    this.clock = clock;
    this.cases = cases;
    this.clientes = clientes;
    this.pages = pages;
    this.loja = loja;
    this.settings = settings;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    Porta links = Porta.of(Permissao.COTACAO_LINK);
    routing.post("/cotacoes/{id}/link", links.before(this::give));
    routing.post("/cotacoes/{id}/link/revogar", links.before(this::revoke));
  }

  /** Answers the page with the address itself: no redirect and no cookie carries it. */
  private void give(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    Instant now = clock.instant();
    Caller caller = Caller.current();
    LinkCotacao link = writes.runForm(request, FormFields.of(request), LinkCotacao.class,
        session -> cases.give().execute(session, now, caller, id)).orThrow();
    TokenLink token = database.write(session -> cases.give().address(session, now, caller, link)).orThrow();
    String url = Endereco.of(request, settings, token);
    LinkView view = database.read(session -> cases.cotacoes().see(session, now, caller, id).map(cotacao ->
        LinkView.of(cotacao, loja.dados(session).nome(), phone(clientes.byId(session, cotacao.clienteId())), url))).orThrow();
    pages.page(request, response, "Link do orçamento " + view.numero(), TEMPLATES.content("link/link.jte", view));
  }

  private void revoke(ServerRequest request, ServerResponse response) {
    UUID id = Caminho.id(request);
    Outcome<Cotacao> outcome =
        database.write(session -> cases.revoke().execute(session, clock.instant(), Caller.current(), id));
    pages.redirect(response, "/cotacoes/" + outcome.orThrow().id(), new Flash(Tone.GOOD, "Links revogados: não abrem mais."));
  }

  private static String phone(Optional<Cliente> cliente) {
    return cliente.map(Cliente::telefone).orElse("");
  }
}
