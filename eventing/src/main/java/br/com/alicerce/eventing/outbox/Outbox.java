package br.com.alicerce.eventing.outbox;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.eventing.codec.EventCodec;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.observability.Trace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Appends events inside the business transaction, or the transaction fails. The store's counter row is locked from here to the commit, so
 * an append comes after every row lock of the transaction; only inserts, and updates of rows already locked, may follow. That makes
 * commit order the order of sequence and document numbers, and a rollback gives the numbers back: there are no holes.
 */
public final class Outbox {

  /**
   * The append as a table expression with columns {@code last_seq}, {@code last_cotacao}, {@code last_pedido}, for statements that
   * number and insert a document in one round trip. Bind its parameters by {@link #bind}.
   */
  public static final String APPEND = """
      eventing.append_events(
        :event_ids, :event_types, :event_versions, :event_payloads, :event_trace, :event_time, :new_cotacoes, :new_pedidos)""";

  private Outbox() {}

  /** Appends events that need no document number. */
  public static Numbers append(Session session, Instant occurredAt, List<? extends Event> events) {
    return append(session, occurredAt, events, 0, 0);
  }

  /** Appends events and takes document numbers, all in one update of the store's counter row. */
  public static Numbers append(Session session, Instant occurredAt, List<? extends Event> events, int cotacoes, int pedidos) {
    return bind(session.sql("select * from " + APPEND), occurredAt, events, cotacoes, pedidos)
        .one(row -> new Numbers(row.bigint("last_seq"), row.bigint("last_cotacao"), row.bigint("last_pedido")));
  }

  /** Binds the parameters of {@link #APPEND}. */
  public static Statement bind(Statement statement, Instant occurredAt, List<? extends Event> events, int cotacoes, int pedidos) {
    return statement
        .bindArray("event_ids", UUID.class, events.stream().map(_ -> Ids.next()).toList())
        .bindArray("event_types", String.class, events.stream().map(event -> event.type().wireName()).toList())
        .bindArray("event_versions", Integer.class, events.stream().map(event -> event.type().version()).toList())
        .bindArray("event_payloads", String.class, events.stream().map(EventCodec::encode).toList())
        .bind("event_trace", Trace.id())
        .bind("event_time", occurredAt)
        .bind("new_cotacoes", cotacoes)
        .bind("new_pedidos", pedidos);
  }
}
