package br.com.alicerce.app.check;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.clientes.ClienteForm;
import br.com.alicerce.construction.cotacoes.CotacaoForm;
import br.com.alicerce.construction.cotacoes.PrecosDaRevisao;
import br.com.alicerce.construction.estoque.MovimentoForm;
import br.com.alicerce.construction.pedidos.Modalidade;
import br.com.alicerce.construction.pedidos.PedidoForm;
import br.com.alicerce.construction.pedidos.StatusForm;
import br.com.alicerce.construction.pedidos.StatusPedido;
import br.com.alicerce.construction.produtos.ProdutoForm;
import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.relay.Relay;
import br.com.alicerce.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store with a little of everything, told through the use cases, and the pipeline behind it. */
public final class SmallStore implements AutoCloseable {

  /** What its subdomain is. */
  public static final String SLUG = "lojadoze";

  /** Every engine there is. */
  public static final List<String> ENGINES = Engines.all(ZoneId.of("America/Sao_Paulo")).stream().map(Engine::name).toList();

  public final TestDatabase database =
      TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Identity.SCHEMA, Construction.SCHEMA, Engines.SCHEMA);
  public final Database migrator = database.migrator();
  public final Database enginesRole = database.engines();
  private final Database vertical = database.vertical();
  private final Database relayRole = database.relay();
  private final RedisServer redis = RedisServer.temporary();
  public final UUID id = UUID.randomUUID();
  private final Caller owner = new Caller(UUID.randomUUID(), id, SLUG, "Zé", Set.of(Role.ADMIN));
  private final Construction construction = new Construction(vertical, (_, _) -> true, Clock.systemUTC());
  private final List<UUID> products;
  private final UUID customer;
  private Instant now = Instant.now().minus(Duration.ofDays(5));

  /** Opens it and lets it trade. */
  public SmallStore() {
    asOwner("""
        insert into identity.tenant (id, slug, name, primary_color, secondary_color, created_at)
        values ('%s', '%s', 'Zé', '#112233', '#112233', now())""".formatted(id, SLUG));
    customer = done(session -> construction.createCliente().execute(session, now, owner, new ClienteForm(
        "PF", "Ana", "529.982.247-25", null, null, null, null, null, null, null, null, true))).id();
    products = Stream.of("Cimento", "Areia", "Cal").map(name -> done(session -> construction.createProduto().execute(session, now, owner,
        ProdutoForm.loose(name, name, null, "SC", new BigDecimal("32.35"), null, null, null, true))).id()).toList();
    products.forEach(this::receive);
    quote();
    UUID revised = sent(quote());
    done(session -> construction.cotacoes().revise().execute(session, now, owner, revised, PrecosDaRevisao.MANTIDOS));
    UUID approved = sent(quote());
    done(session -> construction.cotacoes().approve().execute(session, now, owner, approved, null));
    done(session -> construction.cotacoes().convert().execute(session, now, owner, approved, Modalidade.RETIRADA));
    sell();
    UUID delivered = sell();
    advance(delivered, StatusPedido.EM_PREPARACAO);
    advance(delivered, StatusPedido.ENTREGUE);
    UUID cancelled = sell();
    done(session -> construction.pedidos().cancel().execute(session, now, owner, cancelled, "desistiu"));
  }

  /** Takes goods in. */
  public void receive(UUID product) {
    done(session -> construction.registerMovimento().execute(session, now, owner,
        new MovimentoForm(product, "entrada", new BigDecimal("100"), "compra")));
  }

  /** Begins a quote. */
  public UUID quote() {
    return done(session -> construction.cotacoes().create().execute(session, now, owner,
        new CotacaoForm(customer, null, new BigDecimal("3.50"), null, null, items()))).id();
  }

  /** Sells at the counter. */
  public UUID sell() {
    return done(session -> construction.pedidos().create().execute(session, now, owner,
        new PedidoForm(customer, null, new BigDecimal("1.25"), null, "retirada", items()))).id();
  }

  private UUID sent(UUID quote) {
    done(session -> construction.cotacoes().send().execute(session, now, owner, quote));
    return quote;
  }

  private void advance(UUID order, StatusPedido status) {
    done(session -> construction.pedidos().advance().execute(session, now, owner, order, StatusForm.to(status)));
  }

  private List<ItemForm> items() {
    return List.of(
        ItemForm.of(products.get(0), new BigDecimal("3"), null, new BigDecimal("7.77"), null),
        ItemForm.of(products.get(1), new BigDecimal("7"), new BigDecimal("19.99"), null, null));
  }

  private <T> T done(Function<Session, Outcome<T>> deed) {
    now = now.plusSeconds(60);
    return CurrentStore.call(id, () -> vertical.write(deed)).orThrow();
  }

  /** What publishes its events. */
  public Relay relay() {
    Relay relay = Relay.of(relayRole, redis.url(), new SimpleMeterRegistry());
    relay.start();
    return relay;
  }

  /** What applies its events. */
  public Engines engines() {
    Engines engines =
        new Engines(enginesRole, redis.url(), Clock.systemUTC(), ZoneId.of("America/Sao_Paulo"), new SimpleMeterRegistry());
    engines.start();
    return engines;
  }

  /** Lets relay and engines do all there is to do, and stop. */
  public void rest() {
    try (Relay _ = relay(); Engines _ = engines()) {
      long start = System.nanoTime();
      while (number("""
          select s.last_seq - least(coalesce(c.published_seq, 0), min(coalesce(o.seq, 0))) from eventing.tenant_stream s
          cross join unnest(string_to_array('%s', ' ')) as n (engine)
          left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
          left join engines.engine_offset o on o.tenant_id = s.tenant_id and o.engine = n.engine
          group by s.tenant_id, s.last_seq, c.published_seq""".formatted(String.join(" ", ENGINES))) > 0) {
        if (System.nanoTime() - start > Duration.ofSeconds(60).toNanos()) {
          throw new AssertionError("still waiting for the engines");
        }
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  /** The one number that a query answers. */
  public long number(String sql) {
    return migrator.unbound(session -> session.sql("select (" + sql + ") as number").one(row -> row.bigint("number")));
  }

  /** Does something as the owner of the tables. */
  public void asOwner(String sql) {
    migrator.unbound(session -> session.sql(sql).update());
  }

  @Override
  public void close() {
    List.of(migrator, enginesRole, vertical, relayRole).forEach(Database::close);
    redis.close();
  }
}
