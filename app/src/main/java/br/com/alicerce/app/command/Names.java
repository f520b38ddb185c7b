package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What operators call stores and engines by. */
final class Names {

  private Names() {}

  /** The store of a slug, or of an id as other commands print it. */
  static UUID store(Database migrator, String slugOrId) {
    return migrator.unbound(session -> session.sql("select id from identity.tenant where slug = :name or id::text = :name")
        .bind("name", slugOrId)
        .first(row -> row.uuid("id")))
        .orElseThrow(() -> new OperatorError("There is no store \"" + slugOrId + "\": see \"alicerce tenant list\"."));
  }

  /** Every store that has had an event, or the one that is asked for, with what it is called. */
  static Map<UUID, String> stores(Database migrator, @Nullable String slugOrId) {
    UUID only = slugOrId == null ? null : store(migrator, slugOrId);
    return migrator.unbound(session -> session.sql("""
        select s.tenant_id, coalesce(t.slug, s.tenant_id::text) as slug
        from eventing.tenant_stream s left join identity.tenant t on t.id = s.tenant_id order by slug""")
        .list(row -> Map.entry(row.uuid("tenant_id"), row.text("slug"))))
        .stream()
        .filter(store -> only == null || store.getKey().equals(only))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  /** Every engine, or the one that is asked for. */
  static List<Engine> engines(@Nullable String name) {
    List<Engine> all = Engines.all(Application.STORE_ZONE);
    List<Engine> wanted = all.stream().filter(engine -> name == null || engine.name().equals(name)).toList();
    if (wanted.isEmpty()) {
      throw new OperatorError("There is no engine \"%s\"; there are: %s.".formatted(
          name, all.stream().map(Engine::name).collect(Collectors.joining(", "))));
    }
    return wanted;
  }
}
