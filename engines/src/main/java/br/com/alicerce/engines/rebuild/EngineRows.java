package br.com.alicerce.engines.rebuild;

import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything an engine knows of a store, wherever it lies. For the migrator. */
record EngineRows(Engine engine, List<TableRows> tables) {

  /** Of how many rows that differ a comparison shows the text, for each table and side. */
  private static final int SHOWN = 5;

  static EngineRows of(Session session, Engine engine) {
    return new EngineRows(engine, engine.tables().stream().map(table -> TableRows.of(session, table)).toList());
  }

  /** Tells the columns of all tables; as long as it is the same, rows that were put away can be put back. */
  String form() {
    return String.join("; ", tables.stream().map(TableRows::form).toList());
  }

  long count(Session session, UUID of) {
    return tables.stream().mapToLong(table -> table.count(session, of)).sum();
  }

  void copy(Session session, UUID from, UUID to) {
    tables.forEach(table -> table.copy(session, from, to));
  }

  /** Every row that only one of the two has; none when they are equal, character for character. */
  List<Difference> differences(Session session, UUID live, UUID rebuilt) {
    List<Difference> differences = new ArrayList<>();
    for (TableRows table : tables) {
      table.without(session, live, rebuilt, SHOWN).forEach(row -> differences.add(new Difference(table.table(), "only live", row)));
      table.without(session, rebuilt, live, SHOWN).forEach(row -> differences.add(new Difference(table.table(), "only rebuilt", row)));
    }
    return differences;
  }
}
