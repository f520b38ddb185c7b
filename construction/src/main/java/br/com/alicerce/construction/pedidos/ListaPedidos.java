package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.paginas.Caminho;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Button;
import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.pages.ui.Pager;
import br.com.alicerce.platform.pages.ui.Post;
import br.com.alicerce.platform.pages.ui.Tab;
import br.com.alicerce.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as lists show them: the store's, a seller's own, or a driver's round. */
final class ListaPedidos {

  private static final String PATH = "/pedidos";

  private final Pedidos pedidos;

  ListaPedidos(Pedidos pedidos) {
    this.pedidos = pedidos;
  }

  PedidosView view(Session session, Caller caller, VisaoPedido visao, FiltroPedido filtro, @Nullable String cursor) {
    return visao.todos() || visao.proprios()
        ? list(session, caller, visao, filtro, cursor)
        : round(session, caller, visao);
  }

  private PedidosView list(
      Session session, Caller caller, VisaoPedido visao, FiltroPedido filtro, @Nullable String cursor) {
    Paging paging = Paging.of(null, cursor);
    Page<Pedido> page = Page.of(
        pedidos.list(session, filtro, visao, paging), paging, pedido -> new Cursor(pedido.id()));
    String q = Objects.requireNonNullElse(filtro.q(), "");
    StatusPedido status = filtro.status();
    String word = status == null ? null : status.word();
    String next = page.nextCursor();
    Pager pager = new Pager(
        next == null ? null : Caminho.with(PATH, "q", q, "status", word, "cursor", next),
        cursor == null ? null : Caminho.with(PATH, "q", q, "status", word));
    boolean mayCreate = Permissoes.alcance(caller.roles(), Permissao.PEDIDO_CRIAR).any();
    return new PedidosView(page.items().stream().map(pedido -> item(pedido, null)).toList(), q, word, tabs(q, status),
        mayCreate, visao.comPrecos().any(), false, pager);
  }

  // The first that was assigned is the first to go out.
  private PedidosView round(Session session, Caller caller, VisaoPedido visao) {
    List<PedidosView.Item> open = pedidos.list(session, FiltroPedido.TUDO, visao, new Paging(Paging.MOST, null))
        .reversed().stream()
        .filter(pedido -> pedido.status().compareTo(StatusPedido.ENTREGUE) < 0)
        .map(pedido -> item(pedido, next(caller, pedido)))
        .toList();
    return new PedidosView(open, "", null, List.of(), false, false, true, new Pager(null, null));
  }

  private static @Nullable Post next(Caller caller, Pedido pedido) {
    Set<PedidoView.Acao> acoes = AcoesPedido.of(caller, pedido);
    String action = PATH + "/" + pedido.id() + "/status";
    if (acoes.contains(PedidoView.Acao.SAIR)) {
      return new Post(action, Button.submit("Saí para entrega").primary().icon(Icon.DELIVERY)
          .sending("status", StatusPedido.SAIU_ENTREGA.word()));
    }
    return acoes.contains(PedidoView.Acao.ENTREGAR)
        ? new Post(action, Button.submit("Entregue").primary().icon(Icon.CHECK)
            .sending("status", StatusPedido.ENTREGUE.word()))
        : null;
  }

  private static PedidosView.Item item(Pedido pedido, @Nullable Post next) {
    return new PedidosView.Item(pedido.id(), pedido.numero(), Objects.requireNonNullElse(pedido.clienteNome(), "–"),
        pedido.obraNome(),
        pedido.modalidade().rotulo(), RetratoPedido.destination(pedido), load(pedido),
        RetratoPedido.badge(pedido.status()),
        pedido.total(), pedido.createdAt(),
        pedido.temFalta() && pedido.status().compareTo(StatusPedido.ENTREGUE) < 0, next);
  }

  private static String load(Pedido pedido) {
    return pedido.itens().stream()
        .map(item -> Formats.quantity(item.quantidade(), item.unidade().simbolo()) + " " + item.produtoNome())
        .collect(Collectors.joining(" · "));
  }

  private static List<Tab> tabs(String q, @Nullable StatusPedido chosen) {
    List<Tab> tabs = new ArrayList<>(List.of(new Tab("Todos", Caminho.with(PATH, "q", q), chosen == null)));
    for (StatusPedido status : StatusPedido.values()) {
      tabs.add(new Tab(plural(status), Caminho.with(PATH, "q", q, "status", status.word()), status == chosen));
    }
    return tabs;
  }

  private static String plural(StatusPedido status) {
    return switch (status) {
      case PENDENTE -> "Pendentes";
      case EM_PREPARACAO -> "Em preparação";
      case SAIU_ENTREGA -> "Na rua";
      case ENTREGUE -> "Entregues";
      case CANCELADO -> "Cancelados";
    };
  }
}
