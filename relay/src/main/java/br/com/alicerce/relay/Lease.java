package br.com.alicerce.relay;

import br.com.alicerce.platform.database.Database;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The right to publish, held by one relay at a time. Every change of holder raises the epoch, and the cursor moves only under the epoch
 * that stands in the table: so a leader that was stopped, and wakes up after its time, moves nothing. Times are the database's.
 */
final class Lease {

  /** The row of the one relay there is. */
  static final String NAME = "relay";

  private final Database database;
  private final String holder;
  private final Duration length;
  private @Nullable Long epoch;

  Lease(Database database, String holder, Duration length) {
    this.database = database;
    this.holder = holder;
    this.length = length;
  }

  /** Takes the lease when it is free, or keeps it when it is ours; the epoch, or empty when another has it. */
  OptionalLong hold() {
    Long held = epoch;
    epoch = held != null && renew(held) ? held : take();
    return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
  }

  private boolean renew(long held) {
    return database.unbound(session -> session.sql("""
        update eventing.relay_lease set leased_until = clock_timestamp() + make_interval(secs => :seconds)
        where name = :name and holder = :holder and epoch = :epoch""")
        .bind("seconds", length.toMillis() / 1_000.0)
        .bind("name", NAME)
        .bind("holder", holder)
        .bind("epoch", held)
        .update()) == 1;
  }

  private @Nullable Long take() {
    return database.unbound(session -> session.sql("""
        insert into eventing.relay_lease as l (name, holder, epoch, leased_until)
        values (:name, :holder, 1, clock_timestamp() + make_interval(secs => :seconds))
        on conflict (name) do update
        set holder = excluded.holder, epoch = l.epoch + 1, leased_until = excluded.leased_until
        where l.leased_until <= clock_timestamp()
        returning epoch""")
        .bind("name", NAME)
        .bind("holder", holder)
        .bind("seconds", length.toMillis() / 1_000.0)
        .first(row -> row.bigint("epoch"))
        .orElse(null));
  }

  /** Gives the lease back, so that a standby need not wait for its end. */
  void release() {
    Long held = epoch;
    epoch = null;
    if (held != null) {
      database.unbound(session -> session.sql("""
          update eventing.relay_lease set leased_until = clock_timestamp()
          where name = :name and holder = :holder and epoch = :epoch""")
          .bind("name", NAME)
          .bind("holder", holder)
          .bind("epoch", held)
          .update());
    }
  }
}
