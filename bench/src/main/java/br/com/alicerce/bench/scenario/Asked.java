package br.com.alicerce.bench.scenario;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.util.EnumMap;
import java.util.Map;

/** The processes that answer the kinds of a mix on one database, and its stores. */
record Asked(Mix mix, Map<Part, Rig.Role> roles, Stores stores) implements AutoCloseable {

  static Asked of(Rig rig, Mix mix, Connections database) throws Exception {
    Map<Part, Rig.Role> roles = new EnumMap<>(Part.class);
    for (Operation operation : mix.operations()) {
      if (!roles.containsKey(operation.server())) {
        roles.put(operation.server(),
            operation.server() == Part.VERTICAL ? rig.vertical(database) : rig.spawn(operation.server(), database));
      }
    }
    return new Asked(mix, roles, rig.stores(database));
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
