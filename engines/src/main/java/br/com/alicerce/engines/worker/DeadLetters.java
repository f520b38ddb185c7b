package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and engines that are parked in front of an event, and the way to let them go on. */
public final class DeadLetters {

  /**
   * An event that an engine could not get past.
   *
   * @param seq its number in the store
   * @param type its wire name; null when it is no longer in the outbox
   * @param attempts how often it was tried
   * @param failure why it failed, as the engine said it
   * @param howToRetry what an operator does about it
   */
  public record DeadLetter(
      UUID tenantId,
      String engine,
      long seq,
      @Nullable String type,
      int attempts,
      String failure,
      String howToRetry,
      Instant parkedAt) {}

  private DeadLetters() {}

  /** Parks an engine of the bound store in front of the event after {@code seq}; its offset row is locked by the caller. */
  static void park(Session session, String engine, long seq, int attempts, String failure) {
    UUID tenant = CurrentStore.id();
    session.sql("""
        insert into engines.dead_letter
          (tenant_id, engine, seq, event_id, type, version, attempts, failure, how_to_retry, parked_at)
        select :tenant, :engine, :seq, o.event_id, o.type, o.version, :attempts, :failure, :how, clock_timestamp()
        from (select 1) as one
        left join eventing.event_outbox o on o.tenant_id = :tenant and o.seq = :seq""")
        .bind("tenant", tenant)
        .bind("engine", engine)
        .bind("seq", seq + 1)
        .bind("attempts", attempts)
        .bind("failure", failure)
        .bind("how", """
            Remove the cause, then: alicerce events unblock --tenant %s --engine %s (it goes on with event %d)"""
            .formatted(tenant, engine, seq + 1))
        .update();
    session.sql("update engines.engine_offset set parked_at = clock_timestamp() where tenant_id = :tenant and engine = :engine")
        .bind("tenant", tenant)
        .bind("engine", engine)
        .update();
  }

  /**
   * The dead letters that wait for an operator, oldest first.
   *
   * @param session one that sees every store (the migrator's), or one bound to a store
   */
  public static List<DeadLetter> open(Session session) {
    return session.sql("""
        select tenant_id, engine, seq, type, attempts, failure, how_to_retry, parked_at
        from engines.dead_letter where resolved_at is null order by parked_at""")
        .list(row -> new DeadLetter(
            row.uuid("tenant_id"),
            row.text("engine"),
            row.bigint("seq"),
            row.optionalText("type"),
            row.integer("attempts"),
            row.text("failure"),
            row.text("how_to_retry"),
            row.instant("parked_at")));
  }

  /**
   * Lets a parked engine of a store try again, with as many attempts as the first time.
   *
   * @param session a transaction that may write the store's rows
   * @return whether it was parked
   */
  public static boolean unblock(Session session, UUID tenant, String engine) {
    int unblocked = session.sql("""
        update engines.engine_offset set parked_at = null
        where tenant_id = :tenant and engine = :engine and parked_at is not null""")
        .bind("tenant", tenant)
        .bind("engine", engine)
        .update();
    session.sql("update engines.engine_attempt set attempts = 0 where tenant_id = :tenant and engine = :engine")
        .bind("tenant", tenant)
        .bind("engine", engine)
        .update();
    session.sql("""
        update engines.dead_letter set resolved_at = clock_timestamp()
        where tenant_id = :tenant and engine = :engine and resolved_at is null""")
        .bind("tenant", tenant)
        .bind("engine", engine)
        .update();
    return unblocked > 0;
  }
}
