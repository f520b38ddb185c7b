package br.com.alicerce.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Makes approved quotes again of those that a measurement has converted, so that they never run out: their orders are taken out as if
 * they had never been placed. What they have reserved stays reserved, and their events stay told.
 */
public final class Reopening implements AutoCloseable {

  private static final String REOPEN = """
      with gone as (
        delete from construction.pedidos where cotacao_id is not null and created_at >= ? returning tenant_id, id, cotacao_id),
      lines as (
        delete from construction.itens_pedido i using gone where i.tenant_id = gone.tenant_id and i.pedido_id = gone.id)
      update construction.cotacoes c set status = 'aprovada', convertida_em = null
      from gone where c.tenant_id = gone.tenant_id and c.id = gone.cotacao_id
      """;

  private final Connection superuser;
  private final Instant since;

  /**
   * Of what was converted since then.
   *
   * @param superuser is closed with it; no key or rule holds what it writes
   */
  public Reopening(Connection superuser, Instant since) throws SQLException {
    this.superuser = superuser;
    this.since = since;
    try (Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
    }
  }

  /** Reopens all of them, and says how many there were. */
  public int run() throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(REOPEN)) {
      statement.setTimestamp(1, Timestamp.from(since));
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
  }
}
