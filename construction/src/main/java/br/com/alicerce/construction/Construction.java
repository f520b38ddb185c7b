package br.com.alicerce.construction;

import br.com.alicerce.construction.balcao.CalculoPages;
import br.com.alicerce.construction.balcao.EditorPages;
import br.com.alicerce.construction.balcao.OpcoesPages;
import br.com.alicerce.construction.balcao.VendaPages;
import br.com.alicerce.construction.clientes.ClienteApi$Route;
import br.com.alicerce.construction.clientes.ClienteApi;
import br.com.alicerce.construction.clientes.ClientePages;
import br.com.alicerce.construction.clientes.Clientes;
import br.com.alicerce.construction.clientes.CreateCliente;
import br.com.alicerce.construction.clientes.InactivateCliente;
import br.com.alicerce.construction.clientes.UpdateCliente;
import br.com.alicerce.construction.configuracao.ConfiguracaoApi$Route;
import br.com.alicerce.construction.configuracao.ConfiguracaoApi;
import br.com.alicerce.construction.configuracao.ConfiguracaoPages;
import br.com.alicerce.construction.configuracao.Configuracoes;
import br.com.alicerce.construction.configuracao.UpdateConfiguracao;
import br.com.alicerce.construction.cotacoes.CotacaoApi$Route;
import br.com.alicerce.construction.cotacoes.CotacaoApi;
import br.com.alicerce.construction.cotacoes.CotacaoCases;
import br.com.alicerce.construction.cotacoes.CotacaoPages;
import br.com.alicerce.construction.cotacoes.ListaCotacoes;
import br.com.alicerce.construction.estoque.Estoque;
import br.com.alicerce.construction.estoque.EstoqueApi$Route;
import br.com.alicerce.construction.estoque.EstoqueApi;
import br.com.alicerce.construction.estoque.EstoquePages;
import br.com.alicerce.construction.estoque.MoveEstoque;
import br.com.alicerce.construction.estoque.MovimentoPages;
import br.com.alicerce.construction.estoque.Movimentos;
import br.com.alicerce.construction.estoque.RegisterMovimento;
import br.com.alicerce.construction.link.LinkApi$Route;
import br.com.alicerce.construction.link.LinkApi;
import br.com.alicerce.construction.link.LinkCases;
import br.com.alicerce.construction.link.LinkPages;
import br.com.alicerce.construction.link.OrcamentoPages;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.construction.obras.CreateObra;
import br.com.alicerce.construction.obras.InactivateObra;
import br.com.alicerce.construction.obras.ObraApi$Route;
import br.com.alicerce.construction.obras.ObraApi;
import br.com.alicerce.construction.obras.ObraPages;
import br.com.alicerce.construction.obras.Obras;
import br.com.alicerce.construction.obras.UpdateObra;
import br.com.alicerce.construction.painel.PainelApi$Route;
import br.com.alicerce.construction.painel.PainelApi;
import br.com.alicerce.construction.painel.PainelPages;
import br.com.alicerce.construction.painel.ReadPainel;
import br.com.alicerce.construction.parametros.Parametros;
import br.com.alicerce.construction.parametros.ParametrosApi$Route;
import br.com.alicerce.construction.parametros.ParametrosApi;
import br.com.alicerce.construction.parametros.ParametrosPages;
import br.com.alicerce.construction.parametros.UpdateParametros;
import br.com.alicerce.construction.pedidos.Motoristas;
import br.com.alicerce.construction.pedidos.PedidoApi$Route;
import br.com.alicerce.construction.pedidos.PedidoApi;
import br.com.alicerce.construction.pedidos.PedidoCases;
import br.com.alicerce.construction.pedidos.PedidoPages;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Requires;
import br.com.alicerce.construction.produtos.CreateProduto;
import br.com.alicerce.construction.produtos.InactivateProduto;
import br.com.alicerce.construction.produtos.ProdutoApi$Route;
import br.com.alicerce.construction.produtos.ProdutoApi;
import br.com.alicerce.construction.produtos.ProdutoPages;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.construction.produtos.UpdateProduto;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.http.Door;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.SecretAddress;
import br.com.alicerce.platform.http.Writes;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.security.Caller;
import io.helidon.webserver.http.HttpFeature;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts the vertical together. */
public final class Construction {

  /** The tables of this module. */
  public static final Schema SCHEMA = new Schema("construction");

  /** What a timestamp of PostgreSQL can hold: an answer must not tell another instant than a later reading. */
  private static final Duration PRECISION = Duration.of(1, ChronoUnit.MICROS);

  private final Clientes clientes = new Clientes();
  private final CreateCliente createCliente = new CreateCliente(clientes);
  private final UpdateCliente updateCliente = new UpdateCliente(clientes);
  private final InactivateCliente inactivateCliente = new InactivateCliente(clientes);

  private final Obras obras = new Obras();
  private final CreateObra createObra = new CreateObra(clientes, obras);
  private final UpdateObra updateObra = new UpdateObra(obras);
  private final InactivateObra inactivateObra = new InactivateObra(obras);

  private final Produtos produtos = new Produtos();
  private final Estoque estoque = new Estoque();
  private final Movimentos movimentos = new Movimentos();
  private final MoveEstoque moveEstoque = new MoveEstoque(estoque, movimentos);
  private final CreateProduto createProduto = new CreateProduto(produtos, estoque);
  private final UpdateProduto updateProduto = new UpdateProduto(produtos);
  private final InactivateProduto inactivateProduto = new InactivateProduto(produtos);
  private final RegisterMovimento registerMovimento = new RegisterMovimento(estoque, moveEstoque);

  private final Configuracoes configuracoes = new Configuracoes();
  private final UpdateConfiguracao updateConfiguracao = new UpdateConfiguracao(configuracoes);
  private final Parametros parametros = new Parametros();
  private final UpdateParametros updateParametros = new UpdateParametros(parametros, produtos);
  private final PedidoCases pedidos;
  private final CotacaoCases cotacoes;
  private final LinkCases links;

  private final Database database;
  private final Writes writes;
  private final Clock clock;

  /**
   * @param vertical a pool of the vertical's role
   * @param motoristas knows the store's drivers
   * @param clock tells live use cases the time
   */
  public Construction(Database vertical, Motoristas motoristas, Clock clock) {
    this.pedidos = new PedidoCases(moveEstoque, motoristas, configuracoes);
    this.cotacoes = new CotacaoCases(pedidos, configuracoes);
    this.links = new LinkCases(cotacoes, pedidos);
    this.database = vertical;
    this.writes = new Writes(vertical);
    this.clock = Clock.tick(clock, PRECISION);
  }

  /** The routes of the API. */
  public List<HttpFeature> routes() {
    return List.of(
        asking(new ClienteApi$Route(
            new ClienteApi(database, writes, clock, clientes, createCliente, updateCliente, inactivateCliente),
            Json.jsonb())),
        asking(new ObraApi$Route(
            new ObraApi(database, writes, clock, obras, createObra, updateObra, inactivateObra), Json.jsonb())),
        asking(new ProdutoApi$Route(
            new ProdutoApi(database, writes, clock, produtos, createProduto, updateProduto, inactivateProduto),
            Json.jsonb())),
        asking(new EstoqueApi$Route(
            new EstoqueApi(database, writes, clock, estoque, movimentos, registerMovimento), Json.jsonb())),
        asking(new CotacaoApi$Route(new CotacaoApi(database, writes, clock, cotacoes), Json.jsonb())),
        asking(new PedidoApi$Route(new PedidoApi(database, writes, clock, pedidos), Json.jsonb())),
        asking(new ConfiguracaoApi$Route(
            new ConfiguracaoApi(database, clock, configuracoes, updateConfiguracao), Json.jsonb())),
        asking(new ParametrosApi$Route(
            new ParametrosApi(database, clock, produtos, parametros, updateParametros), Json.jsonb())),
        asking(new PainelApi$Route(new PainelApi(database, clock, new ReadPainel()), Json.jsonb())));
  }

  private static HttpFeature asking(HttpFeature routes) {
    return new Door<>(routes, Requires.class, needed -> Acesso.requireAny(Caller.current(), needed.value()));
  }

  /**
   * The pages of the store, sent in its frame.
   *
   * @param loja knows the store and its people
   */
  public List<HttpFeature> pages(PageSender pages, Loja loja) {
    return List.of(
        new PainelPages(database, clock, new ReadPainel(), new ListaCotacoes(cotacoes.cotacoes(), loja), pages),
        new OpcoesPages(database, pages),
        new CalculoPages(database, pages),
        new EditorPages(database, writes, clock, cotacoes, pages),
        new CotacaoPages(database, writes, clock, cotacoes, pages, loja),
        new VendaPages(database, writes, clock, pedidos, pages),
        new PedidoPages(database, writes, clock, pedidos, pages, loja),
        new ClientePages(
            pages, database, writes, clock, clientes, obras, createCliente, updateCliente, inactivateCliente),
        new ObraPages(pages, database, writes, clock, clientes, obras, createObra, updateObra, inactivateObra),
        new ProdutoPages(
            pages, database, writes, clock, produtos, estoque, createProduto, updateProduto, inactivateProduto),
        new ConfiguracaoPages(pages, database, writes, clock, configuracoes, updateConfiguracao),
        new ParametrosPages(pages, database, writes, clock, produtos, parametros, updateParametros),
        new EstoquePages(pages, database, estoque),
        new MovimentoPages(pages, database, writes, clock, produtos, estoque, movimentos, registerMovimento));
  }

  /** Whether this path is one of this module's that are answered without a caller. */
  public static boolean isPublic(String path) {
    return SecretAddress.is(path);
  }

  /** The routes by which people of the store give a customer the link to a quote. */
  public List<HttpFeature> linkRoutes(HttpSettings settings) {
    return List.of(asking(new LinkApi$Route(new LinkApi(database, writes, clock, settings, links), Json.jsonb())));
  }

  /**
   * The same as pages, and what the customer then sees.
   *
   * @param loja knows the stores
   * @param usualSlug the store where a host names none; empty for none
   */
  public List<HttpFeature> linkPages(PageSender pages, Loja loja, HttpSettings settings, String usualSlug) {
    return List.of(
        new LinkPages(database, writes, clock, links, clientes, pages, loja, settings),
        new OrcamentoPages(database, clock, links, pages, loja, settings, usualSlug));
  }

  /** Registers a customer. */
  public CreateCliente createCliente() {
    return createCliente;
  }

  /** Registers a building site. */
  public CreateObra createObra() {
    return createObra;
  }

  /** Registers a product. */
  public CreateProduto createProduto() {
    return createProduto;
  }

  /** Changes a product and its price. */
  public UpdateProduto updateProduto() {
    return updateProduto;
  }

  /** Decides anew for the store. */
  public UpdateConfiguracao updateConfiguracao() {
    return updateConfiguracao;
  }

  /** The products themselves. */
  public Produtos produtos() {
    return produtos;
  }

  /** The balances of stock. */
  public Estoque estoque() {
    return estoque;
  }

  /** Books a movement of stock that a person made. */
  public RegisterMovimento registerMovimento() {
    return registerMovimento;
  }

  /** Says how stock is replenished. */
  public UpdateParametros updateParametros() {
    return updateParametros;
  }

  /** All that can be done with quotes. */
  public CotacaoCases cotacoes() {
    return cotacoes;
  }

  /** All that can be done with orders. */
  public PedidoCases pedidos() {
    return pedidos;
  }
}
