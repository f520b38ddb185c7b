package br.com.alicerce.app.demo;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that a newcomer looks at: its people at once, its past in the background. */
public final class DemoStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStore.class);

  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final DemoHistory history;
  private final Consumer<String> progress;
  private final Thread teller;
  private volatile boolean stopping;

  private DemoStore(DemoHistory history, Consumer<String> progress) {
    this.history = history;
    this.progress = progress;
    this.teller = Thread.ofPlatform().name("demo history").unstarted(this::tell);
  }

  /**
   * Opens the store when there is none yet, so that people can log in, and begins to tell its past, or goes on with it.
   *
   * @param vertical a pool of the vertical's role
   * @param progress told how far the history is, about once a second
   */
  public static DemoStore open(
      Database vertical, Identity identity, Construction construction, Clock clock, Consumer<String> progress) {
    DemoPeople people = DemoPeople.open(identity.operator());
    DemoStore store = new DemoStore(new DemoHistory(vertical, construction, people, clock, progress), progress);
    store.teller.start();
    return store;
  }

  /** Whether somebody can come into the demo store by the password that everybody knows. Costs a hashing for each of its people. */
  public static boolean isOpenToEverybody(Identity identity) {
    Operator operator = identity.operator();
    return operator.stores().stream().anyMatch(store -> store.active() && store.slug().text().equals(DemoPeople.SLUG))
        && operator.people(DemoPeople.SLUG).orThrow().stream()
            .filter(User::active)
            .anyMatch(person -> identity.passwords().matches(DemoPeople.PASSWORD, person.password()).orThrow());
  }

  /** Waits until the whole past is told, or the store is closed. */
  public void awaitHistory() throws InterruptedException {
    teller.join();
  }

  /** A database that is away for a while is waited for; what stops the history again and again is given up, and tried at the next start. */
  private void tell() {
    for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
      try {
        CurrentStore.run(history.storeId(), history::tell);
        return;
      } catch (RuntimeException failure) {
        LOG.warn("The demo's history stopped, attempt {} of {}", attempt, ATTEMPTS, failure);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    if (!stopping) {
      progress.accept("The history could not be told to its end; the next start goes on with it.");
    }
  }

  /** Stops telling after the chapter under way; the next start goes on from there. */
  @Override
  public void close() {
    stopping = true;
    history.stop();
    LockSupport.unpark(teller);
    try {
      teller.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
