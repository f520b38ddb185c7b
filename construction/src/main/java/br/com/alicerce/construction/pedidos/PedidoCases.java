package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.configuracao.Configuracoes;
import br.com.alicerce.construction.estoque.MoveEstoque;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.pix.CobrancaPix;
import br.com.alicerce.construction.vendas.ChargePix;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.util.UUID;

/** All that can be done with orders, put together. */
public final class PedidoCases {

  private final Pedidos pedidos = new Pedidos();
  private final OpenPedido open = new OpenPedido(pedidos);
  private final PlacePedido place;
  private final CreatePedido create;
  private final CancelPedido cancel;
  private final AssignMotorista assign;
  private final AdvancePedido advance;
  private final StepBackPedido stepBack;
  private final PlanPedido plan;
  private final ChargePix charge;

  public PedidoCases(MoveEstoque moveEstoque, Motoristas motoristas, Configuracoes configuracoes) {
    MovePedido move = new MovePedido(pedidos, moveEstoque);
    this.place = new PlacePedido(moveEstoque);
    this.create = new CreatePedido(place, configuracoes);
    this.cancel = new CancelPedido(open, move);
    this.assign = new AssignMotorista(open, motoristas);
    this.advance = new AdvancePedido(open, move, assign, cancel);
    this.stepBack = new StepBackPedido(open);
    this.plan = new PlanPedido(open);
    this.charge = new ChargePix(configuracoes);
  }

  /** The order as the caller sees it. */
  public Outcome<Pedido> see(Session session, Caller caller, UUID id) {
    return open.seen(session, caller, id);
  }

  /** What an order is paid by, when the caller sees it and its prices. */
  public Outcome<CobrancaPix> charge(Session session, Caller caller, UUID id) {
    return see(session, caller, id).then(pedido -> charge(session, pedido));
  }

  /** The same of an order that was seen before, with its prices. */
  public Outcome<CobrancaPix> charge(Session session, Pedido pedido) {
    if (pedido.total() == null) {
      return Outcome.refused(Acesso.forbidden(Permissao.PEDIDO_VER));
    }
    return pedido.status() == StatusPedido.CANCELADO
        ? Outcome.refused(new Refusal.Conflict(
            "pedido_cancelado", "Este pedido foi cancelado: não há o que pagar.", pedido.status().word()))
        : charge.execute(session, pedido.numero(), pedido.total());
  }

  /** The orders themselves, for lists. */
  public Pedidos pedidos() {
    return pedidos;
  }

  /** Places an order that somebody else checked: a converted quote. */
  public PlacePedido place() {
    return place;
  }

  /** Sells at the counter. */
  public CreatePedido create() {
    return create;
  }

  /** Moves an order on. */
  public AdvancePedido advance() {
    return advance;
  }

  /** Ends an order without delivery. */
  public CancelPedido cancel() {
    return cancel;
  }

  /** Takes a mistake back. */
  public StepBackPedido stepBack() {
    return stepBack;
  }

  /** Says who drives an order. */
  public AssignMotorista assign() {
    return assign;
  }

  /** Plans an order, and notes on it. */
  public PlanPedido plan() {
    return plan;
  }
}
