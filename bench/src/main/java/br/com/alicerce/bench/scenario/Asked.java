package br.com.alicerce.bench.scenario;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processes that answer the kinds of a mix on one database, and its stores. The engines have applied what was there before: what is
 * measured is what is asked for.
 *
 * @param since when they began: what was written before was made, not asked for
 */
record Asked(Mix mix, Connections database, Map<Part, Rig.Role> roles, Stores stores, Instant since) implements AutoCloseable {

  static Asked of(Rig rig, Mix mix, Connections database) throws Exception {
    return of(rig, mix, database, mix.operations().stream().map(Operation::server).collect(Collectors.toSet()));
  }

  /** The same with relay and engines beside them, which carry what is written; on the database of all stores. */
  static Asked whole(Rig rig, Mix mix) throws Exception {
    return of(rig, mix, rig.connections(), EnumSet.of(Part.VERTICAL, Part.RELAY, Part.ENGINES));
  }

  private static Asked of(Rig rig, Mix mix, Connections database, Set<Part> parts) throws Exception {
    Instant since = Clock.systemUTC().instant();
    Map<Part, Rig.Role> roles = new EnumMap<>(Part.class);
    for (Part part : parts) {
      roles.put(part, part == Part.VERTICAL ? rig.vertical(database) : rig.spawn(part, database));
    }
    if (parts.contains(Part.ENGINES)) {
      Seed.awaitApplied(rig.servers().postgres(), database);
    }
    return new Asked(mix, database, roles, rig.stores(database), since);
  }

  Map<Part, Integer> ports() {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    roles.forEach((part, role) -> ports.put(part, role.port()));
    return ports;
  }

  @Override
  public void close() {
    roles.forEach((part, role) -> {
      if (part != Part.VERTICAL) {
        role.close();
      }
    });
  }
}
