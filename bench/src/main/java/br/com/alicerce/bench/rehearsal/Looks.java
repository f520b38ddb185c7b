package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.load.CpuTime;
import br.com.alicerce.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is looked at every second or every few: each unit's memory, and how many events wait for the engines. */
final class Looks implements AutoCloseable {

  private static final long MEGABYTE = 1024 * 1024;

  private final House house;
  private final PostgresServer postgresql;
  private final Map<String, Long> most = new LinkedHashMap<>();
  private final Map<String, Long> now = new LinkedHashMap<>();
  private @Nullable Connection superuser;
  private long waiting;
  private long mostWaiting;

  Looks(House house, PostgresServer postgresql) {
    this.house = house;
    this.postgresql = postgresql;
  }

  /** One look at all of it; memory is looked up page by page, so not every second. */
  void look() {
    house.adoptServers();
    for (Unit unit : house.units()) {
      long megabytes = CpuTime.memory(unit.pid()) / MEGABYTE;
      now.put(unit.name(), megabytes);
      most.merge(unit.name(), megabytes, Math::max);
    }
    lookAtEvents();
  }

  /** Each unit's memory beside its limit, in MB, at the last look; 0 for who was dead then. */
  String memory() {
    return house.units().stream().map(unit -> unit.name() + " " + now.getOrDefault(unit.name(), 0L) + "/" + unit.megabytes())
        .collect(Collectors.joining(", "));
  }

  /** The most that a unit ever had, in MB. */
  long most(Unit unit) {
    return most.getOrDefault(unit.name(), 0L);
  }

  /** Whether a unit had more than its limit, or was ended because it wanted to. */
  boolean overLimit(Unit unit) {
    return most(unit) > unit.megabytes() || house.ended(unit) > 0;
  }

  /** How many events waited at the last look. */
  long waiting() {
    return waiting;
  }

  /** The most events that waited, since this was asked for the last time. */
  long mostWaiting() {
    long answer = mostWaiting;
    mostWaiting = waiting;
    return answer;
  }

  /** Whether every event was applied at the last look. */
  boolean allApplied() {
    return waiting == 0;
  }

  /** As the alert counts them; while PostgreSQL is away nothing is known. */
  void lookAtEvents() {
    try {
      if (superuser == null) {
        superuser = postgresql.connect("alicerce");
      }
      try (Statement statement = superuser.createStatement(); var row = statement.executeQuery("""
          select coalesce(sum(s.last_seq - coalesce(o.seq, 0)), 0) from eventing.tenant_stream s
          left join (select tenant_id, min(seq) as seq from engines.engine_offset group by tenant_id) o using (tenant_id)
          """)) {
        row.next();
        waiting = row.getLong(1);
        mostWaiting = Math.max(mostWaiting, waiting);
      }
    } catch (SQLException away) {
      close();
    }
  }

  @Override
  public void close() {
    try {
      if (superuser != null) {
        superuser.close();
      }
    } catch (SQLException gone) {
      // that was wanted
    } finally {
      superuser = null;
    }
  }
}
