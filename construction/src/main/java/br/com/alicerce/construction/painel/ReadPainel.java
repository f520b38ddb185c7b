package br.com.alicerce.construction.painel;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Alcance;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dashboard's numbers in one statement; each part of it is led by an index and reads open or recent documents
 * only.
 */
public final class ReadPainel {

  private static final String SELECT = """
      with cotacoes_hoje as (
        select count(*) as quantidade, coalesce(sum(total), 0.00) as total from construction.cotacoes
        where tenant_id = :tenant and id >= :id_hoje and created_at >= :hoje %1$s
      ), pedidos_hoje as (
        select count(*) as quantidade, coalesce(sum(total), 0.00) as total from construction.pedidos
        where tenant_id = :tenant and id >= :id_hoje and created_at >= :hoje and status <> 'cancelado' %1$s
      ), vendas_semana as (
        select count(*) as quantidade, coalesce(sum(total), 0.00) as total from construction.pedidos
        where tenant_id = :tenant and entregue_em >= :semana %1$s
      ), abertas as (
        select status, status = 'enviada' and valida_ate < :now as expirada, total from construction.cotacoes
        where tenant_id = :tenant and status in ('rascunho', 'enviada', 'aprovada') %1$s
      ), andamento as (
        select status, total from construction.pedidos
        where tenant_id = :tenant and status in ('pendente', 'em_preparacao', 'saiu_entrega') %1$s
      ), conversao as (
        select count(*) as enviadas, count(*) filter (where status = 'convertida') as convertidas
        from construction.cotacoes
        where tenant_id = :tenant and enviada_em >= :trinta_dias
          and (status <> 'cancelada' or motivo_cancelamento is distinct from 'substituida') %1$s
      )
      select 'cotacoes_hoje' as parte, quantidade, total, cast(0 as bigint) as outra from cotacoes_hoje
      union all select 'pedidos_hoje', quantidade, total, 0 from pedidos_hoje
      union all select 'vendas_semana', quantidade, total, 0 from vendas_semana
      union all select case when expirada then 'expirada' else status end, count(*), sum(total), 0
        from abertas group by 1
      union all select status, count(*), sum(total), 0 from andamento group by status
      union all select 'conversao', enviadas, 0, convertidas from conversao
      """;
  private static final String TODOS = SELECT.formatted("");
  private static final String PROPRIOS = SELECT.formatted("and usuario_id = :usuario");

  /** The numbers of the store; those of their own for somebody who sees only their own quotes. */
  public Outcome<Painel> execute(Session session, Instant now, Caller caller) {
    return Acesso.require(caller, Permissao.COTACAO_VER)
        .map(alcance -> read(session, now, alcance == Alcance.TODOS ? null : caller.userId()));
  }

  private static Painel read(Session session, Instant now, @Nullable UUID usuarioId) {
    Periodos desde = Periodos.at(now);
    var statement = session.sql(usuarioId == null ? TODOS : PROPRIOS)
        .bind("tenant", CurrentStore.id())
        .bind("id_hoje", Periodos.firstId(desde.hoje()))
        .bind("hoje", desde.hoje())
        .bind("semana", desde.semana())
        .bind("trinta_dias", desde.trintaDias())
        .bind("now", now);
    if (usuarioId != null) {
      statement.bind("usuario", usuarioId);
    }
    return Partes.of(statement.list(ReadPainel::parte)).painel(now);
  }

  private static Partes.Parte parte(Row row) throws SQLException {
    return new Partes.Parte(row.text("parte"), row.bigint("quantidade"), row.decimal("total"), row.bigint("outra"));
  }
}
