package br.com.alicerce.chaos.client;

import br.com.alicerce.chaos.house.ChaosHouse;
import br.com.alicerce.embedded.Passwords;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The stores of a house and their people. One store more is the prober's, in which nobody else works. */
public final class Town implements AutoCloseable {

  private static final Duration LEAVE = Duration.ofSeconds(200);

  private final List<Shop> shops = new ArrayList<>();
  private final List<Thread> people = new ArrayList<>();

  /**
   * Opens the stores.
   *
   * @param pause between two wishes of a store's people
   */
  public Town(ChaosHouse house, int stores, long seed, Duration pause) {
    Clock clock = Clock.systemUTC();
    try (Database vertical = Database.open("chaos", house.connections().as(house.connections().roles().vertical()),
        DatabaseLimits.forRequests().withConnections(2))) {
      SigningKeys signing = new SigningKeys(house.keys().signing(), house.keys().publicKeys(), clock);
      Identity identity = new Identity(vertical, signing, house.keys().publicKeys(), HttpSettings.loopback(), clock);
      for (int number = 0; number <= stores; number++) {
        Account account = new Account("loja-" + number, "admin@loja-" + number + ".test", Passwords.random());
        UUID store = identity.operator().createStore(
            new NewStore(account.slug(), "Loja " + number, null, Branding.usual()), "Admin", account.email(), account.password())
            .orThrow().id();
        shops.add(new Shop(store, house.doors(), account,
            new Acknowledged(house.home().resolve(account.slug() + ".acknowledged")), seed + number, pause.toNanos()));
      }
    }
  }

  /** Makes what the stores sell; the verticals must be ready, or become it soon. */
  public void furnish() {
    shops.forEach(Shop::furnish);
  }

  /** Lets people work, but for the prober's store. */
  public void work() {
    shops.stream().skip(1).forEach(shop -> people.add(Thread.ofPlatform().daemon().name(shop.store().toString()).start(shop)));
  }

  /** The store in which nobody works. */
  public Shop probed() {
    return shops.getFirst();
  }

  /** Every store. */
  public List<Shop> shops() {
    return List.copyOf(shops);
  }

  /** Lets all end what they have begun; answers whether they did. */
  public boolean goHome() {
    shops.forEach(Shop::stop);
    boolean home = true;
    for (Thread each : people) {
      try {
        home &= each.join(LEAVE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return home;
  }

  /** Sends all home at once. */
  @Override
  public void close() {
    shops.forEach(Shop::stop);
    people.forEach(Thread::interrupt);
    shops.forEach(shop -> shop.acknowledged().close());
  }
}
