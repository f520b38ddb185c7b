package br.com.alicerce.eventing.retention;

import br.com.alicerce.platform.database.Session;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A month of the outbox: the partition with every event that was appended in it. For the migrator, who owns it. A month that has passed
 * does not change any more.
 */
public record OutboxMonth(YearMonth month) {

  private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("uuuu_MM");

  /** How long writers may stand in line while a partition waits for its lock. */
  private static final String SHORT_WAIT = "250ms";

  private record Line(UUID store, long first, long last, long events, long retained) {}

  /** One event as a line of an archive. */
  record Archived(UUID store, long seq, String json) {}

  /** Those that ended before a moment, the oldest first. */
  public static List<OutboxMonth> endedBefore(Session session, Instant moment) {
    return session.sql("""
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'eventing.event_outbox'::regclass and c.relname ~ '^event_outbox_[0-9]{4}_[0-9]{2}$' order by c.relname""")
        .list(row -> new OutboxMonth(YearMonth.parse(row.text("relname").substring("event_outbox_".length()), YEAR_MONTH)))
        .stream()
        .filter(month -> !month.end().isAfter(moment))
        .toList();
  }

  /** The partition's name, without its schema. */
  public String partition() {
    return "event_outbox_" + month.format(YEAR_MONTH);
  }

  /** The first moment that is not in it. */
  public Instant end() {
    return month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The number of each store's last event in it. */
  public Map<UUID, Long> lastSeqs(Session session) {
    return lines(session).stream().collect(Collectors.toMap(Line::store, Line::last));
  }

  /** How many events it has. */
  public long events(Session session) {
    return lines(session).stream().mapToLong(Line::events).sum();
  }

  /**
   * Why it can't be the first to leave, in one line; empty when its events are the first of their stores without a hole. They are not when
   * the server's clock once went back over the end of a month; {@link #putInOrder} helps then.
   */
  public Optional<String> outOfOrder(Session session) {
    return lines(session).stream()
        .filter(line -> line.first() != line.retained() || line.last() - line.first() + 1 != line.events())
        .map(line -> "store %s has events %d to %d in it, %d of them, and its first retained is %d".formatted(
            line.store(), line.first(), line.last(), line.events(), line.retained()))
        .findFirst();
  }

  /**
   * Puts those of its events into the next month that come after an event of a later month in their store's order, so that the month may
   * leave without taking anything from the middle.
   *
   * @return how many there were
   */
  public int putInOrder(Session session) {
    return session.sql("""
        with later as (
          select tenant_id, min(seq) as seq from eventing.event_outbox where appended_at >= :end group by tenant_id)
        update eventing.event_outbox o set appended_at = :end from later
        where o.appended_at < :end and o.tenant_id = later.tenant_id and o.seq > later.seq""")
        .bind("end", end())
        .update();
  }

  private List<Line> lines(Session session) {
    return session.sql("""
        select o.tenant_id, min(o.seq) as first, max(o.seq) as last, count(*) as events,
          coalesce((select r.first_seq from eventing.retained_stream r where r.tenant_id = o.tenant_id), 1) as retained
        from eventing.%s o group by o.tenant_id""".formatted(partition()))
        .list(row -> new Line(
            row.uuid("tenant_id"), row.bigint("first"), row.bigint("last"), row.bigint("events"), row.bigint("retained")));
  }

  /** The events that follow one, by store and number. */
  List<Archived> after(Session session, UUID store, long seq, int most) {
    return session.sql("""
        select o.tenant_id, o.seq, row_to_json(o)::text as json from eventing.%s o
        where (o.tenant_id, o.seq) > (:store, :seq) order by o.tenant_id, o.seq limit :most""".formatted(partition()))
        .bind("store", store)
        .bind("seq", seq)
        .bind("most", most)
        .list(row -> new Archived(row.uuid("tenant_id"), row.bigint("seq"), row.text("json")));
  }

  /**
   * Keeps everybody from the outbox until the transaction ends, which must be at once. Waits for a quarter of a second at most, because
   * writers wait behind it.
   */
  public void lock(Session session) {
    session.sql("select set_config('lock_timeout', :wait, true)").bind("wait", SHORT_WAIT).one(row -> row.text("set_config"));
    session.sql("lock table eventing.event_outbox in access exclusive mode").update();
  }

  /**
   * Removes it, under {@link #lock}.
   *
   * @param lastSeqs what {@link #lastSeqs} answered
   */
  public void drop(Session session, Map<UUID, Long> lastSeqs) {
    Retained.dropped(session, lastSeqs);
    session.sql("drop table eventing." + partition()).update();
  }
}
