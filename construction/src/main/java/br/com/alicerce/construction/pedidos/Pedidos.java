package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Busca;
import br.com.alicerce.construction.cadastro.Lugar;
import br.com.alicerce.construction.vendas.DosClientes;
import br.com.alicerce.construction.vendas.NumeroBuscado;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** The orders of the bound store, each with its lines, read in one statement. */
public final class Pedidos {

  /** Where an order of a customer, or of a site, goes. */
  static final String DESTINO = """
      cliente.nome as cliente_nome, obra.nome as obra_nome,
      case when obra.id is null then cliente.endereco else obra.endereco end as endereco,
      case when obra.id is null then cliente.bairro else obra.bairro end as bairro,
      case when obra.id is null then cliente.cidade else obra.cidade end as cidade,
      case when obra.id is null then cliente.estado else obra.estado end as estado,
      case when obra.id is null then cliente.cep else obra.cep end as cep""";

  private static final String AROUND = "select p.*, linhas.itens, " + DESTINO + """
       from (%s) as p
      join construction.clientes cliente on cliente.tenant_id = p.tenant_id and cliente.id = p.cliente_id
      left join construction.obras obra on obra.tenant_id = p.tenant_id and obra.id = p.obra_id
      cross join lateral (
        select json_agg(json_build_object(
          'id', i.id, 'produto_id', i.produto_id, 'produto_nome', i.produto_nome, 'unidade', i.unidade,
          'quantidade', i.quantidade, 'preco_unitario', i.preco_unitario,
          'desconto_percentual', i.desconto_percentual, 'valor_bruto', i.valor_bruto,
          'valor_total', i.valor_total, 'falta', i.falta, 'observacoes', i.observacoes,
          'area', i.area, 'perda_percentual', i.perda_percentual, 'embalagem', i.embalagem) order by i.posicao) as itens
        from construction.itens_pedido i
        where i.tenant_id = p.tenant_id and i.pedido_id = p.id) as linhas
      order by p.id desc
      """;

  private static final String NEWEST =
      "select * from construction.pedidos where tenant_id = :tenant and id < :lugar%s order by id desc limit :rows";

  private static final String BY_ID =
      AROUND.formatted("select * from construction.pedidos where tenant_id = :tenant and id = :id");
  private static final String BY_COTACAO =
      AROUND.formatted("select * from construction.pedidos where tenant_id = :tenant and cotacao_id = :id");

  /**
   * The order with its prices; empty when the store has none with this id. Who may see it is for {@link VisaoPedido} to
   * say.
   */
  public Optional<Pedido> byId(Session session, UUID id) {
    return one(session, BY_ID, id);
  }

  /** The order that a quote became. */
  public Optional<Pedido> byCotacao(Session session, UUID cotacaoId) {
    return one(session, BY_COTACAO, cotacaoId);
  }

  /**
   * Orders as somebody sees them, newest first, one more than the limit. Who sees no customers finds nothing by their names.
   */
  public List<Pedido> list(Session session, FiltroPedido filtro, VisaoPedido visao, Paging paging) {
    OptionalLong numero = NumeroBuscado.of(filtro.q());
    String busca = numero.isPresent() ? null : Busca.query(filtro.q());
    if (busca != null && !visao.clientes().any()) {
      return List.of();
    }
    // Only the conditions that are asked for, so that each list is led by the index made for it.
    String conditions = (filtro.status() == null ? "" : " and status = :status")
        + (filtro.clienteId() == null ? "" : " and cliente_id = :cliente")
        + (numero.isEmpty() ? "" : " and numero = :numero");
    Statement statement = session.sql(AROUND.formatted(newest(seen(visao), conditions, busca != null)) + " limit :rows")
        .bind("tenant", CurrentStore.id())
        .bind("lugar", Lugar.of(paging))
        .bind("rows", paging.rows());
    if (!visao.todos()) {
      statement.bind("eu", visao.usuarioId());
    }
    if (filtro.status() != null) {
      statement.bind("status", filtro.status().word());
    }
    if (filtro.clienteId() != null) {
      statement.bind("cliente", filtro.clienteId());
    }
    numero.ifPresent(wanted -> statement.bind("numero", wanted));
    if (busca != null) {
      statement.bind("busca", busca);
    }
    return statement.list(PedidoRow::read).stream().flatMap(pedido -> visao.of(pedido).stream()).toList();
  }

  /** Locks the order until the transaction ends; false when the store has none with this id. */
  boolean lock(Session session, UUID id) {
    return session.sql("""
            select id from construction.pedidos where tenant_id = :tenant and id = :id for no key update
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(row -> row.uuid("id"))
        .isPresent();
  }

  private static Optional<Pedido> one(Session session, String sql, UUID id) {
    return session.sql(sql).bind("tenant", CurrentStore.id()).bind("id", id).first(PedidoRow::read);
  }

  private static String newest(List<String> seen, String conditions, boolean ofCustomers) {
    return seen.stream()
        .map(each -> each + conditions)
        .map(each -> ofCustomers ? DosClientes.select("construction.pedidos", each) : NEWEST.formatted(each))
        .collect(Collectors.joining(") union all (", "(", ")"));
  }

  /** The conditions by which orders are somebody's, no order by two of them: each is led by an index of its own. */
  private static List<String> seen(VisaoPedido visao) {
    if (visao.todos()) {
      return List.of("");
    }
    if (visao.proprios() && visao.atribuidos()) {
      return List.of(" and usuario_id = :eu", " and motorista_id = :eu and usuario_id <> :eu");
    }
    return List.of(visao.proprios() ? " and usuario_id = :eu" : " and motorista_id = :eu");
  }
}
