package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Lugar;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The movements of stock of the bound store; written once, never changed. */
public final class Movimentos {

  private static final String COLUMNS = """
      id, produto_id, tipo, delta, delta_reservado, fisico_apos, reservado_apos, pedido_id, usuario_id, motivo,
      created_at
      """;

  /** Movements, of one product or of all, newest first, one more than the limit. */
  public List<Movimento> list(Session session, @Nullable UUID produtoId, Paging paging) {
    // Only the condition that is asked for, so that each list is led by the index made for it.
    Statement statement = session.sql("select " + COLUMNS + """
            from construction.movimentos
            where tenant_id = :tenant and id < :lugar%s
            order by id desc limit :rows
            """.formatted(produtoId == null ? "" : " and produto_id = :produto"))
        .bind("tenant", CurrentStore.id())
        .bind("lugar", Lugar.of(paging))
        .bind("rows", paging.rows());
    if (produtoId != null) {
      statement.bind("produto", produtoId);
    }
    return statement.list(Movimentos::read);
  }

  /** All movements that happened to an order, newest first. */
  public List<Movimento> byPedido(Session session, UUID pedidoId) {
    return session.sql("select " + COLUMNS + """
            from construction.movimentos where tenant_id = :tenant and pedido_id = :pedido order by id desc
            """)
        .bind("tenant", CurrentStore.id())
        .bind("pedido", pedidoId)
        .list(Movimentos::read);
  }

  void insert(Session session, List<Movimento> movimentos) {
    session.sql("""
            insert into construction.movimentos (tenant_id, id, produto_id, tipo, delta, delta_reservado, fisico_apos,
              reservado_apos, pedido_id, usuario_id, motivo, created_at)
            select :tenant, m.* from unnest(:ids, :produtos, :tipos, :deltas, :deltas_reservado, :fisicos, :reservados,
              :pedidos, :usuarios, :motivos, cast(:momentos as timestamptz[])) as m
            """)
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, column(movimentos, Movimento::id))
        .bindArray("produtos", UUID.class, column(movimentos, Movimento::produtoId))
        .bindArray("tipos", String.class, column(movimentos, movimento -> movimento.tipo().word()))
        .bindArray("deltas", BigDecimal.class, column(movimentos, Movimento::delta))
        .bindArray("deltas_reservado", BigDecimal.class, column(movimentos, Movimento::deltaReservado))
        .bindArray("fisicos", BigDecimal.class, column(movimentos, Movimento::fisicoApos))
        .bindArray("reservados", BigDecimal.class, column(movimentos, Movimento::reservadoApos))
        .bindArray("pedidos", UUID.class, column(movimentos, Movimento::pedidoId))
        .bindArray("usuarios", UUID.class, column(movimentos, Movimento::usuarioId))
        .bindArray("motivos", String.class, column(movimentos, Movimento::motivo))
        .bindArray("momentos", String.class, column(movimentos, movimento -> movimento.createdAt().toString()))
        .update();
  }

  private static <T extends @Nullable Object> List<T> column(List<Movimento> movimentos, Function<Movimento, T> value) {
    return movimentos.stream().map(value).toList();
  }

  private static Movimento read(Row row) throws SQLException {
    BigDecimal fisico = row.decimal("fisico_apos");
    BigDecimal reservado = row.decimal("reservado_apos");
    return new Movimento(
        row.uuid("id"),
        row.uuid("produto_id"),
        TipoMovimento.of(row.text("tipo")).orElseThrow(),
        row.decimal("delta"),
        row.decimal("delta_reservado"),
        fisico,
        reservado,
        fisico.subtract(reservado),
        row.optionalUuid("pedido_id"),
        row.uuid("usuario_id"),
        row.text("motivo"),
        row.instant("created_at"));
  }
}
