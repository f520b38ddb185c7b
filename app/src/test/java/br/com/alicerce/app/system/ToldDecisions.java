package br.com.alicerce.app.system;

import br.com.alicerce.construction.parametros.Parametros;
import br.com.alicerce.construction.parametros.ParametrosLojaForm;
import br.com.alicerce.construction.parametros.ParametrosProdutoForm;
import br.com.alicerce.construction.parametros.UpdateParametros;
import br.com.alicerce.construction.produtos.Produtos;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Decisions about replenishment that the demo store made in its past and has taken back since, but for one product: told once, through the
 * use case, like all its history.
 */
final class ToldDecisions {

  /** A day on which they were in force. */
  static final int IN_FORCE_DAYS_AGO = 30;

  private static final ParametrosProdutoForm NOTHING = new ParametrosProdutoForm(null, null, null, null, null);

  private final UpdateParametros update = new UpdateParametros(new Parametros(), new Produtos());
  private final Database database;
  private final Caller keeper;
  private final LocalDate today;

  private ToldDecisions(Database database, UUID store, LocalDate today) {
    this.database = database;
    this.keeper = new Caller(UUID.randomUUID(), store, "demo", "Estoquista", Set.of(Role.ESTOQUISTA));
    this.today = today;
  }

  static void tell(DemoInstallation demo, LocalDate today) {
    List<UUID> products = StoreBooks.read(demo.pipeline()).products.keySet().stream().sorted().toList();
    try (Database database = demo.vertical()) {
      ToldDecisions decisions = new ToldDecisions(database, demo.pipeline().store(), today);
      CurrentStore.run(demo.pipeline().store(), () -> decisions.tell(products));
    }
  }

  private void tell(List<UUID> products) {
    store(50, 0, new ParametrosLojaForm(10, new BigDecimal("35.50"), 4));
    store(20, 1, new ParametrosLojaForm(null, null, null));
    product(50, 0, products.get(3), new ParametrosProdutoForm(3, null, null, null, null));
    product(50, 0, products.get(40), new ParametrosProdutoForm(null, whole(12), whole(30), null, null));
    product(50, 0, products.get(80), new ParametrosProdutoForm(null, null, null, whole(25), null));
    product(50, 0, products.get(120), new ParametrosProdutoForm(null, null, null, null, whole(7)));
    product(50, 0, products.get(160), new ParametrosProdutoForm(21, whole(50), null, whole(40), whole(4_000)));
    List.of(3, 40, 80, 120, 160).forEach(place -> product(20, 1, products.get(place), NOTHING));
    product(0, 0, products.get(200), new ParametrosProdutoForm(2, whole(6), whole(18), whole(5_000), whole(6_000)));
  }

  private void store(int daysAgo, int version, ParametrosLojaForm form) {
    database.write(session -> update.ofStore(session, at(daysAgo), keeper, version, form)).orThrow();
  }

  private void product(int daysAgo, int version, UUID product, ParametrosProdutoForm form) {
    database.write(session -> update.ofProduct(session, at(daysAgo), keeper, product, version, form)).orThrow();
  }

  private Instant at(int daysAgo) {
    return today.minusDays(daysAgo).atTime(0, 30).atZone(ZoneId.of("America/Sao_Paulo")).toInstant();
  }

  private static BigDecimal whole(long quantity) {
    return BigDecimal.valueOf(quantity);
  }
}
