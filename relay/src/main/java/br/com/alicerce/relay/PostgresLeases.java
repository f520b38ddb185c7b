package br.com.alicerce.relay;

import br.com.alicerce.platform.database.Database;
import java.time.Duration;
import java.util.OptionalLong;

/** The lease in PostgreSQL. Safe for use by many threads. */
public final class PostgresLeases implements Leases {

  /** The row of the one relay there is. */
  static final String NAME = "relay";

  private final Database database;

  /** @param database a pool of the relay's role */
  public PostgresLeases(Database database) {
    this.database = database;
  }

  @Override
  public OptionalLong take(String holder, Duration length) {
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
        .first(row -> OptionalLong.of(row.bigint("epoch")))
        .orElse(OptionalLong.empty()));
  }

  /** Does not wait for the disk, for events wait behind it: a renewal that is lost with the server ends the lease a little earlier. */
  @Override
  public boolean renew(String holder, long epoch, Duration length) {
    return database.unbound(session -> session.sql("""
        with hasty as (select set_config('synchronous_commit', 'off', true))
        update eventing.relay_lease set leased_until = clock_timestamp() + make_interval(secs => :seconds) from hasty
        where name = :name and holder = :holder and epoch = :epoch""")
        .bind("seconds", length.toMillis() / 1_000.0)
        .bind("name", NAME)
        .bind("holder", holder)
        .bind("epoch", epoch)
        .update()) == 1;
  }

  @Override
  public void end(String holder, long epoch) {
    database.unbound(session -> session.sql("""
        update eventing.relay_lease set leased_until = clock_timestamp()
        where name = :name and holder = :holder and epoch = :epoch""")
        .bind("name", NAME)
        .bind("holder", holder)
        .bind("epoch", epoch)
        .update());
  }
}
