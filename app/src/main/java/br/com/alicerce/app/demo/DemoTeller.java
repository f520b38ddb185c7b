package br.com.alicerce.app.demo;

import br.com.alicerce.app.demo.DemoAction.ApproveQuote;
import br.com.alicerce.app.demo.DemoAction.CancelOrder;
import br.com.alicerce.app.demo.DemoAction.CancelQuote;
import br.com.alicerce.app.demo.DemoAction.ConvertQuote;
import br.com.alicerce.app.demo.DemoAction.CreateQuote;
import br.com.alicerce.app.demo.DemoAction.Deliver;
import br.com.alicerce.app.demo.DemoAction.DirectOrder;
import br.com.alicerce.app.demo.DemoAction.Dispatch;
import br.com.alicerce.app.demo.DemoAction.InventoryCount;
import br.com.alicerce.app.demo.DemoAction.PickUp;
import br.com.alicerce.app.demo.DemoAction.PriceChange;
import br.com.alicerce.app.demo.DemoAction.ReceiveStock;
import br.com.alicerce.app.demo.DemoAction.SendQuote;
import br.com.alicerce.app.demo.DemoAction.StartPreparation;
import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.cotacoes.CotacaoForm;
import br.com.alicerce.construction.estoque.MovimentoForm;
import br.com.alicerce.construction.pedidos.Modalidade;
import br.com.alicerce.construction.pedidos.PedidoForm;
import br.com.alicerce.construction.pedidos.StatusForm;
import br.com.alicerce.construction.pedidos.StatusPedido;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.construction.produtos.ProdutoForm;
import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells one action of the plan through the use case that a person would have used, as that person, at that time. */
final class DemoTeller {

  private final Construction construction;
  private final DemoPeople people;
  private final DemoStage stage;
  private final DemoIds ids;

  DemoTeller(Construction construction, DemoPeople people, DemoStage stage, DemoIds ids) {
    this.construction = construction;
    this.people = people;
    this.stage = stage;
    this.ids = ids;
  }

  /** Does it; a refusal is a fault of the plan, or of somebody who took the quote in hand meanwhile. */
  Outcome<?> tell(Session session, DemoAction action) {
    return switch (action) {
      case CreateQuote create -> create(session, create);
      case SendQuote(Instant at, int quote) ->
          construction.cotacoes().send().execute(session, at, sellerOf(quote), quote(quote));
      case ApproveQuote(Instant at, int quote) ->
          construction.cotacoes().approve().execute(session, at, people.finance(), quote(quote), null);
      case CancelQuote(Instant at, int quote, String reason) ->
          construction.cotacoes().cancel().execute(session, at, sellerOf(quote), quote(quote), reason);
      case ConvertQuote convert -> convert(session, convert);
      case DirectOrder order -> order(session, order);
      case StartPreparation(Instant at, int order) ->
          advance(session, at, people.stockKeeper(), order, StatusForm.to(StatusPedido.EM_PREPARACAO));
      case Dispatch dispatch -> dispatch(session, dispatch);
      case Deliver(Instant at, int order) -> advance(session, at, driverOf(order), order, StatusForm.to(StatusPedido.ENTREGUE));
      case PickUp(Instant at, int order) ->
          advance(session, at, people.stockKeeper(), order, StatusForm.to(StatusPedido.ENTREGUE));
      case CancelOrder(Instant at, int order, String reason) ->
          construction.pedidos().cancel().execute(session, at, people.owner(), ids.get(DemoIds.order(order)), reason);
      case ReceiveStock(Instant at, String code, BigDecimal quantity, String reason) -> {
        stage.receive(session, at, product(code), quantity, reason);
        yield Outcome.done(code);
      }
      case InventoryCount count -> count(session, count);
      case PriceChange(Instant at, String code, BigDecimal price) -> reprice(session, at, product(code), price);
    };
  }

  private Outcome<?> create(Session session, CreateQuote create) {
    CotacaoForm form = new CotacaoForm(
        ids.get(DemoIds.customer(create.customer())),
        create.site() == null ? null : ids.get(DemoIds.site(create.site())),
        create.discountPercent(),
        null,
        create.validityDays(),
        items(create.lines()));
    Caller seller = people.sellers().get(create.seller());
    ids.put(DemoIds.sellerOf(create.quote()), seller.userId());
    return construction.cotacoes().create().execute(session, create.at(), seller, form)
        .map(quote -> remember(DemoIds.quote(create.quote()), quote.id()));
  }

  private Outcome<?> convert(Session session, ConvertQuote convert) {
    return construction.cotacoes().convert()
        .execute(session, convert.at(), sellerOf(convert.quote()), quote(convert.quote()), Modalidade.ENTREGA)
        .map(conversion -> remember(DemoIds.order(convert.order()), conversion.pedido().id()));
  }

  private Outcome<?> order(Session session, DirectOrder order) {
    PedidoForm form = new PedidoForm(
        ids.get(DemoIds.customer(order.customer())), null, order.discountPercent(), null, Modalidade.RETIRADA.word(),
        items(order.lines()));
    return construction.pedidos().create().execute(session, order.at(), people.sellers().get(order.seller()), form)
        .map(created -> remember(DemoIds.order(order.order()), created.id()));
  }

  private Outcome<?> dispatch(Session session, Dispatch dispatch) {
    Caller driver = people.drivers().get(dispatch.driver());
    ids.put(DemoIds.driverOf(dispatch.order()), driver.userId());
    StatusForm form = new StatusForm(StatusPedido.SAIU_ENTREGA.word(), driver.userId(), null);
    return advance(session, dispatch.at(), people.owner(), dispatch.order(), form);
  }

  private Outcome<?> advance(Session session, Instant at, Caller who, int order, StatusForm form) {
    return construction.pedidos().advance().execute(session, at, who, ids.get(DemoIds.order(order)), form);
  }

  private Outcome<?> count(Session session, InventoryCount count) {
    UUID product = product(count.code());
    BigDecimal onShelf = construction.estoque().byProduto(session, product).orElseThrow().fisico().add(count.difference());
    MovimentoForm form = new MovimentoForm(product, "contagem", onShelf, count.reason());
    return construction.registerMovimento().execute(session, count.at(), people.stockKeeper(), form);
  }

  private Outcome<?> reprice(Session session, Instant at, UUID id, BigDecimal price) {
    Produto known = construction.produtos().byId(session, id).orElseThrow();
    ProdutoForm form = new ProdutoForm(
        known.codigo(), known.nome(), known.descricao(), known.unidade().word(), price, known.categoria(), known.marca(),
        known.ean(), known.m2PorCaixa(), known.comprimentoBarra(), known.vendeFracionado(), true);
    return construction.updateProduto().execute(session, at, people.owner(), id, known.versao(), form);
  }

  private List<ItemForm> items(List<DemoLine> lines) {
    return lines.stream()
        .map(line -> ItemForm.of(product(line.code()), line.quantity(), null, line.discountPercent(), null))
        .toList();
  }

  private Caller sellerOf(int quote) {
    return DemoPeople.with(ids.get(DemoIds.sellerOf(quote)), people.sellers());
  }

  private Caller driverOf(int order) {
    return DemoPeople.with(ids.get(DemoIds.driverOf(order)), people.drivers());
  }

  private UUID product(String code) {
    return ids.get(DemoIds.product(code));
  }

  private UUID quote(int key) {
    return ids.get(DemoIds.quote(key));
  }

  private UUID remember(String key, UUID id) {
    ids.put(key, id);
    return id;
  }
}
