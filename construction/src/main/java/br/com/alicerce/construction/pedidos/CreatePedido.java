package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.configuracao.Configuracao;
import br.com.alicerce.construction.configuracao.Configuracoes;
import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.vendas.LimitesDesconto;
import br.com.alicerce.construction.vendas.PrecoManual;
import br.com.alicerce.construction.vendas.ReckonVenda;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sells at the counter, without a quote. */
public final class CreatePedido {

  private final PlacePedido place;
  private final Configuracoes configuracoes;

  public CreatePedido(PlacePedido place, Configuracoes configuracoes) {
    this.place = place;
    this.configuracoes = configuracoes;
  }

  /**
   * The pending order, its goods promised; prices and discounts are held against the caller's limit, and the stock against the store's
   * policy.
   */
  public Outcome<Pedido> execute(Session session, Instant now, Caller caller, PedidoForm form) {
    return Acesso.require(caller, Permissao.PEDIDO_CRIAR)
        .then(_ -> form.checked())
        .then(checked -> ReckonVenda.execute(session, checked))
        .then(venda -> PrecoManual.check(caller, Permissao.PEDIDO_PRECO_MANUAL, venda))
        .then(venda -> sell(session, now, caller, configuracoes.current(session), form, venda))
        .map(pedido -> {
          AuditLog.record(session, now, caller.userId(), "pedido.criar", "pedido", pedido.id(),
              Map.of("numero", pedido.numero(), "total", pedido.totais().total()));
          return pedido;
        });
  }

  private Outcome<Pedido> sell(
      Session session, Instant now, Caller caller, Configuracao loja, PedidoForm form, Venda venda) {
    NovoPedido novo = novo(now, caller, form, venda);
    return LimitesDesconto.check(caller, loja, venda).then(_ -> switch (loja.politicaEstoque()) {
      case AVISAR -> place.execute(session, now, caller, novo, List.of());
      case BLOQUEAR -> place.executeAvailable(session, now, caller, novo);
    });
  }

  private static NovoPedido novo(Instant now, Caller caller, PedidoForm form, Venda venda) {
    return new NovoPedido(Ids.at(now), null, caller.userId(), form.checkedModalidade(), venda);
  }
}
