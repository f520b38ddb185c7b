package br.com.alicerce.construction.balcao;

import br.com.alicerce.construction.cadastro.Situacao;
import br.com.alicerce.construction.clientes.Cliente;
import br.com.alicerce.construction.clientes.Clientes;
import br.com.alicerce.construction.estoque.Estoque;
import br.com.alicerce.construction.estoque.Saldo;
import br.com.alicerce.construction.obras.Obra;
import br.com.alicerce.construction.obras.Obras;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.produtos.ProdutoOpcao;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.pages.Templates;
import br.com.alicerce.platform.pages.ui.SearchOption;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers the searches of the forms as one types: products, customers, and a customer's building sites. */
public final class OpcoesPages implements HttpFeature {

  private static final Paging FEW = new Paging(12, null);
  private static final Templates TEMPLATES = Templates.of("construction");

  private final Produtos produtos = new Produtos();
  private final Estoque estoque = new Estoque();
  private final Clientes clientes = new Clientes();
  private final Obras obras = new Obras();
  private final Database database;
  private final PageSender pages;

  public OpcoesPages(Database database, PageSender pages) {
    this.database = database;
    this.pages = pages;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/produtos/opcoes", this::produtos);
    routing.get("/clientes/opcoes", this::clientes);
    routing.get("/obras/opcoes", this::obras);
  }

  private void produtos(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.ESTOQUE_VER_DISPONIVEL).orThrow();
    String typed = typed(request);
    send(response, "produtos/opcoes.jte", database.browse(session -> produtos(session, typed)));
  }

  /** Whose code was typed whole stands before what only begins so. */
  private List<ProdutoOpcao> produtos(Session session, String typed) {
    List<Produto> begun = produtos.search(session, typed, FEW);
    List<Produto> named = produtos.byCodigo(session, typed);
    List<Produto> found = few(Stream.concat(named.stream(), begun.stream()).distinct().toList());
    Map<UUID, Saldo> saldos = estoque.byProdutos(session, found.stream().map(Produto::id).toList());
    return found.stream()
        .map(produto -> new ProdutoOpcao(produto.id(), Objects.requireNonNullElse(produto.codigo(), "sem código"),
            produto.nome(), produto.unidade(), produto.precoBase(),
            saldos.containsKey(produto.id()) ? saldos.get(produto.id()).disponivel() : BigDecimal.ZERO,
            produto.embalagem().emCaixas(), named.contains(produto)))
        .toList();
  }

  private void clientes(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_VER).orThrow();
    List<Cliente> found = database.browse(session -> clientes.search(session, typed(request), FEW));
    send(response, "opcoes.jte", few(found).stream().map(OpcoesPages::option).toList());
  }

  private void obras(ServerRequest request, ServerResponse response) {
    Acesso.require(Caller.current(), Permissao.CLIENTE_VER).orThrow();
    UUID cliente = Leitor.id(request.query().first("cliente_id").orElse(""));
    List<Obra> found = cliente == null
        ? List.of()
        : database.browse(session -> obras.list(session, cliente, typed(request), Situacao.ATIVOS, FEW));
    send(response, "opcoes.jte", few(found).stream().map(OpcoesPages::option).toList());
  }

  private static SearchOption option(Cliente cliente) {
    return new SearchOption(cliente.id().toString(), cliente.nome(), Formats.document(cliente.documento()),
        cliente.telefone() == null ? "" : Formats.phone(cliente.telefone()));
  }

  private static SearchOption option(Obra obra) {
    String where = Stream.of(obra.endereco(), obra.bairro(), obra.cidade())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
    return new SearchOption(obra.id().toString(), obra.nome(), where, "");
  }

  private void send(ServerResponse response, String template, List<?> options) {
    pages.fragment(response, TEMPLATES.content(template, Map.of("opcoes", options)));
  }

  private static <T> List<T> few(List<T> found) {
    return found.subList(0, Math.min(found.size(), FEW.limit()));
  }

  private static String typed(ServerRequest request) {
    return request.query().first("q").orElse("");
  }
}
