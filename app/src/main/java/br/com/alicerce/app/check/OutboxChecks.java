package br.com.alicerce.app.check;

import java.util.List;

/** Not one event lost, none twice, all on their way. */
final class OutboxChecks {

  private static final String RESTORE =
      "Events are missing or too many. Stop the relay, restore the outbox from the backup before it happened, and look at who wrote it.";

  static final List<Check> ALL = List.of(
      SqlCheck.always("outbox-complete",
          "a store's outbox has every number from its first retained to its last", RESTORE, """
          with kept as (
            select tenant_id, count(*) as events, min(seq) as first, max(seq) as last from eventing.event_outbox
            where :tenant::uuid is null or tenant_id = :tenant group by tenant_id),
          due as (
            select s.tenant_id, coalesce(r.first_seq, 1) as first, s.last_seq as last
            from eventing.tenant_stream s left join eventing.retained_stream r on r.tenant_id = s.tenant_id
            where :tenant::uuid is null or s.tenant_id = :tenant)
          select tenant_id, 'outbox' as place, format('has %s events, from %s to %s; there should be %s, from %s to %s',
            coalesce(kept.events, 0), coalesce(kept.first, 0), coalesce(kept.last, 0), coalesce(due.last - due.first + 1, 0),
            coalesce(due.first, 0), coalesce(due.last, 0)) as what
          from due full join kept using (tenant_id)
          where coalesce(kept.events, 0) is distinct from due.last - due.first + 1
            or kept.events > 0 and (kept.first, kept.last) is distinct from (due.first, due.last)"""),
      SqlCheck.always("outbox-once", "no number of a store stands twice in the outbox", RESTORE, """
          select tenant_id, 'event ' || seq as place, 'stands ' || count(*) || ' times' as what
          from eventing.event_outbox where :tenant::uuid is null or tenant_id = :tenant
          group by tenant_id, seq having count(*) > 1"""),
      SqlCheck.always("event-ids-once", "no event's id stands twice in a store", RESTORE, """
          select tenant_id, 'event id ' || event_id as place, 'stands ' || count(*) || ' times' as what
          from eventing.event_outbox where :tenant::uuid is null or tenant_id = :tenant
          group by tenant_id, event_id having count(*) > 1"""),
      SqlCheck.always("cursor-within", "the relay has published nothing that is not there",
          "Set published_seq of eventing.relay_cursor to the last number that the engines have; events that come twice do no harm.", """
          select c.tenant_id, 'relay' as place,
            format('says it has published up to %s, and the last event is %s', c.published_seq, coalesce(s.last_seq, 0)) as what
          from eventing.relay_cursor c left join eventing.tenant_stream s on s.tenant_id = c.tenant_id
          where (:tenant::uuid is null or c.tenant_id = :tenant) and c.published_seq > coalesce(s.last_seq, 0)"""),
      SqlCheck.atRest("published", "the relay publishes what is appended",
          "Is a relay running, and does Redis answer? See \"alicerce status\" and the relay's log.", """
          select s.tenant_id, 'relay at event ' || coalesce(c.published_seq, 0) as place,
            format('stands still %s events before the last', s.last_seq - coalesce(c.published_seq, 0)) as what
          from eventing.tenant_stream s left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
          where (:tenant::uuid is null or s.tenant_id = :tenant) and coalesce(c.published_seq, 0) < s.last_seq"""));

  private OutboxChecks() {}
}
