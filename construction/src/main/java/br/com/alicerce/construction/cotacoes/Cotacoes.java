package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.cadastro.Busca;
import br.com.alicerce.construction.cadastro.Lugar;
import br.com.alicerce.construction.vendas.DosClientes;
import br.com.alicerce.construction.vendas.NumeroBuscado;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quotes of the bound store, each read in one statement: alone with its lines, in lists without them. */
public final class Cotacoes {

  private static final String BY_ID = """
      select c.*, cliente.nome as cliente_nome, obra.nome as obra_nome, pedido.id as pedido_id, linhas.itens
      from construction.cotacoes c
      join construction.clientes cliente on cliente.tenant_id = c.tenant_id and cliente.id = c.cliente_id
      left join construction.obras obra on obra.tenant_id = c.tenant_id and obra.id = c.obra_id
      left join construction.pedidos pedido on pedido.tenant_id = c.tenant_id and pedido.cotacao_id = c.id
      cross join lateral (
        select json_agg(json_build_object(
          'id', i.id, 'produto_id', i.produto_id, 'produto_nome', i.produto_nome, 'unidade', i.unidade,
          'quantidade', i.quantidade, 'preco_unitario', i.preco_unitario, 'preco_origem', i.preco_origem,
          'preco_base_atual', p.preco_base, 'desconto_percentual', i.desconto_percentual, 'valor_bruto', i.valor_bruto,
          'valor_total', i.valor_total, 'observacoes', i.observacoes,
          'area', i.area, 'perda_percentual', i.perda_percentual, 'embalagem', i.embalagem) order by i.posicao) as itens
        from construction.itens_cotacao i
        join construction.produtos p on p.tenant_id = i.tenant_id and p.id = i.produto_id
        where i.tenant_id = c.tenant_id and i.cotacao_id = c.id) as linhas
      where c.tenant_id = :tenant and c.id = :id
      """;

  private static final String LIST = """
      select c.id, c.numero, c.revisao, c.status, c.cliente_id, cliente.nome as cliente_nome, c.obra_id, obra.nome as obra_nome,
        c.usuario_id, c.desconto_percentual, c.subtotal, c.total, c.created_at, c.updated_at, c.enviada_em, c.valida_ate,
        c.aprovada_em, c.rejeitada_em, c.convertida_em
      from (%s) as c
      join construction.clientes cliente on cliente.tenant_id = c.tenant_id and cliente.id = c.cliente_id
      left join construction.obras obra on obra.tenant_id = c.tenant_id and obra.id = c.obra_id
      order by c.id desc
      """;

  private static final String NEWEST =
      "select * from construction.cotacoes where tenant_id = :tenant and id < :lugar%s order by id desc limit :rows";

  /** The quote as it reads at an instant; empty when the store has none with this id. */
  public Optional<Cotacao> byId(Session session, Instant now, UUID id) {
    return session.sql(BY_ID)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(row -> CotacaoRow.read(row, now));
  }

  /**
   * Quotes, newest first, one more than the limit.
   *
   * @param usuarioId only this seller's; null for everybody's
   */
  public List<ResumoCotacao> list(
      Session session, Instant now, FiltroCotacao filtro, @Nullable UUID usuarioId, Paging paging) {
    OptionalLong numero = NumeroBuscado.of(filtro.q());
    String busca = numero.isPresent() ? null : Busca.query(filtro.q());
    // Only the conditions that are asked for, so that each list is led by the index made for it.
    String conditions = (filtro.status() == null ? "" : " and status = :status")
        + (filtro.clienteId() == null ? "" : " and cliente_id = :cliente")
        + (usuarioId == null ? "" : " and usuario_id = :usuario")
        + (numero.isEmpty() ? "" : " and numero = :numero");
    String newest = busca == null ? NEWEST.formatted(conditions) : DosClientes.select("construction.cotacoes", conditions);
    Statement statement = session.sql(LIST.formatted(newest))
        .bind("tenant", CurrentStore.id())
        .bind("lugar", Lugar.of(paging))
        .bind("rows", paging.rows());
    if (filtro.status() != null) {
      statement.bind("status", filtro.status().word());
    }
    if (filtro.clienteId() != null) {
      statement.bind("cliente", filtro.clienteId());
    }
    if (usuarioId != null) {
      statement.bind("usuario", usuarioId);
    }
    numero.ifPresent(wanted -> statement.bind("numero", wanted));
    if (busca != null) {
      statement.bind("busca", busca);
    }
    return statement.list(row -> ResumoCotacao.read(row, now));
  }

  /** Locks the quote until the transaction ends; false when the store has none with this id. */
  boolean lock(Session session, UUID id) {
    return session.sql("""
            select id from construction.cotacoes where tenant_id = :tenant and id = :id for no key update
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .first(row -> row.uuid("id"))
        .isPresent();
  }

  /** The greatest revision of a number; call it with one of its quotes locked. */
  int lastRevisao(Session session, long numero) {
    return session.sql("""
            select max(revisao) as ultima from construction.cotacoes where tenant_id = :tenant and numero = :numero
            """)
        .bind("tenant", CurrentStore.id())
        .bind("numero", numero)
        .one(row -> row.integer("ultima"));
  }

  /** Whether a revision of a number is being written. */
  boolean hasDraft(Session session, long numero) {
    return session.sql("""
            select exists (
              select from construction.cotacoes
              where tenant_id = :tenant and numero = :numero and status = 'rascunho') as em_revisao
            """)
        .bind("tenant", CurrentStore.id())
        .bind("numero", numero)
        .one(row -> row.bool("em_revisao"));
  }
}
