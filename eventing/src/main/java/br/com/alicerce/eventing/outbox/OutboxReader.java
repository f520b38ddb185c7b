package br.com.alicerce.eventing.outbox;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads a store's events back, in their order. For the roles of the relay and the engines. */
public final class OutboxReader {

  /** The columns of an envelope, of the table or a sub-select named {@code e}. */
  public static final String COLUMNS =
      "e.event_id, e.type, e.version, e.tenant_id, e.seq, e.occurred_at, e.trace_id, e.payload";

  private OutboxReader() {}

  /** At most {@code limit} events of the store that follow the event number {@code seq}. */
  public static List<EventEnvelope> after(Session session, UUID tenant, long seq, int limit) {
    return session.sql("""
        select %s from eventing.event_outbox e
        where e.tenant_id = :tenant and e.seq > :seq and e.seq <= :last
        order by e.seq""".formatted(COLUMNS))
        .bind("tenant", tenant)
        .bind("seq", seq)
        .bind("last", seq + limit)
        .list(OutboxReader::envelope);
  }

  /** The envelope in a row that has {@link #COLUMNS}. */
  public static EventEnvelope envelope(Row row) throws SQLException {
    return new EventEnvelope(
        row.uuid("event_id"),
        row.text("type"),
        row.integer("version"),
        row.uuid("tenant_id"),
        row.bigint("seq"),
        row.instant("occurred_at"),
        row.text("trace_id"),
        row.text("payload"));
  }
}
