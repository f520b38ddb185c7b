package br.com.alicerce.app.demo;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that a newcomer looks at: its people at once, its past in the background. */
public final class DemoStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStore.class);

  private final DemoHistory history;
  private final Consumer<String> progress;
  private final Thread teller;

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
    DemoPeople people = people(identity.operator());
    DemoStore store = new DemoStore(new DemoHistory(vertical, construction, people, clock, progress), progress);
    store.teller.start();
    return store;
  }

  /** Waits until the whole past is told, or the store is closed. */
  public void awaitHistory() throws InterruptedException {
    teller.join();
  }

  private static DemoPeople people(Operator operator) {
    Optional<Store> store = operator.stores().stream().filter(known -> known.slug().text().equals(DemoPeople.SLUG)).findFirst();
    return store.map(known -> DemoPeople.find(operator, known)).orElseGet(() -> DemoPeople.open(operator));
  }

  private void tell() {
    try {
      CurrentStore.run(history.storeId(), history::tell);
    } catch (RuntimeException failure) {
      LOG.error("The demo's history stopped", failure);
      progress.accept("The history could not be told to its end; the next start goes on with it.");
    }
  }

  /** Stops telling after the chapter under way; the next start goes on from there. */
  @Override
  public void close() {
    history.stop();
    try {
      teller.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
