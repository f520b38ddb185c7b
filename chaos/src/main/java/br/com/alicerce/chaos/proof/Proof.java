package br.com.alicerce.chaos.proof;

import br.com.alicerce.app.check.Checker;
import br.com.alicerce.app.check.Checks;
import br.com.alicerce.app.check.Report;
import br.com.alicerce.app.check.Scope;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.chaos.client.Acknowledged;
import br.com.alicerce.chaos.client.Shop;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseRoles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds what people were told against the outbox, and both against what the engines know. For a house that is quiet. */
public final class Proof {

  private static final int MOST = 10;

  private final Database migrator;
  private final Database engines;
  private final DatabaseRoles roles;

  /**
   * Does nothing yet.
   *
   * @param migrator sees every store
   * @param engines a pool of the engines' role, for the fold that the live rows are compared with
   */
  public Proof(Database migrator, Database engines, DatabaseRoles roles) {
    this.migrator = migrator;
    this.engines = engines;
    this.roles = roles;
  }

  /** Every promise, and whether it is kept. */
  public List<Promise> of(List<Shop> shops) {
    List<Promise> promises = new ArrayList<>();
    promises.add(inOutbox(shops));
    promises.add(inStock(shops));
    promises.add(inSales(shops));
    promises.add(foldAgrees(shops));
    promises.add(checked());
    return promises;
  }

  /** Acknowledged and in the outbox are the same, each once. */
  Promise inOutbox(List<Shop> shops) {
    List<String> broken = new ArrayList<>();
    long facts = 0;
    for (Shop shop : shops) {
      Map<String, Integer> acknowledged = shop.acknowledged().facts();
      Map<String, Integer> there = Outbox.facts(migrator, shop.store());
      facts += acknowledged.size();
      TreeSet<String> all = new TreeSet<>(acknowledged.keySet());
      all.addAll(there.keySet());
      for (String fact : all) {
        int told = acknowledged.getOrDefault(fact, 0);
        int is = there.getOrDefault(fact, 0);
        if (told != 1 || is != 1) {
          broken.add("%s: acknowledged %d times, in the outbox %d times".formatted(fact, told, is));
        }
      }
    }
    return new Promise("what was acknowledged is in the outbox, once, and nothing else is", facts, some(broken));
  }

  private Promise inStock(List<Shop> shops) {
    return applied("the stock engine's stock is what was acknowledged", shops, Acknowledged::onHand, """
        select product_id, on_hand as quantity from engines.stock_product where tenant_id = :store and mismatches = 0""");
  }

  private Promise inSales(List<Shop> shops) {
    return applied("the stock engine's sales are what was handed over", shops, Acknowledged::sold, """
        select product_id, sum(quantity) as quantity from engines.stock_daily_sale where tenant_id = :store group by 1""");
  }

  private Promise applied(
      String says, List<Shop> shops, Function<Acknowledged, Map<UUID, Long>> told, String sql) {
    List<String> broken = new ArrayList<>();
    long looked = 0;
    for (Shop shop : shops) {
      Map<UUID, Long> expected = told.apply(shop.acknowledged());
      Map<UUID, Long> there = new TreeMap<>();
      migrator.unbound(session -> session.sql(sql).bind("store", shop.store())
          .list(row -> there.put(row.uuid("product_id"), row.decimal("quantity").longValueExact())));
      TreeSet<UUID> all = new TreeSet<>(expected.keySet());
      all.addAll(there.keySet());
      looked += all.size();
      for (UUID product : all) {
        long wanted = expected.getOrDefault(product, 0L);
        Long is = there.get(product);
        if (is == null && wanted != 0 || is != null && is != wanted) {
          broken.add("product %s of store %s: acknowledged %d, applied %s".formatted(product, shop.store(), wanted, is));
        }
      }
    }
    return new Promise(says, looked, some(broken));
  }

  private Promise foldAgrees(List<Shop> shops) {
    Rebuild rebuild = new Rebuild(migrator, engines);
    List<String> broken = new ArrayList<>();
    long rows = 0;
    for (Shop shop : shops) {
      for (Engine engine : Engines.all(Application.STORE_ZONE)) {
        String where = "engine " + engine.name() + " of store " + shop.store() + ": ";
        switch (rebuild.compare(shop.store(), engine, _ -> {})) {
          case Rebuilt.Compared compared -> {
            rows += compared.rows();
            compared.differences().forEach(each -> broken.add(where + each.table() + ", " + each.side() + ": " + each.row()));
          }
          case Rebuilt.Impossible(String why) -> broken.add(where + why);
          case Rebuilt.Exchanged _ -> throw new IllegalStateException("Nothing was to be exchanged");
        }
      }
    }
    return new Promise("the engines' rows are those of a fold over the outbox from its first event", rows, some(broken));
  }

  private Promise checked() {
    Scope scope = new Scope(null, Engines.all(Application.STORE_ZONE).stream().map(Engine::name).toList(), roles);
    Report report = new Checker(migrator, Checks.ALL, Duration.ofSeconds(5)).run(scope, (_, _) -> {});
    return new Promise("every check of \"alicerce check\" is well", report.findings().size(),
        report.well() ? List.of() : report.text().lines().limit(MOST).toList());
  }

  private static List<String> some(List<String> broken) {
    return broken.size() <= MOST ? broken
        : Stream.concat(broken.stream().limit(MOST), Stream.of("and " + (broken.size() - MOST) + " more"))
            .toList();
  }
}
