package br.com.alicerce.app.process;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.IdempotencyKeys;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, store by store and once an hour, the answers that were kept for clients that might ask again. Any number may do it. */
final class ForgetOldKeys implements AutoCloseable {

  private static final Duration EVERY = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(ForgetOldKeys.class);

  private final Database vertical;
  private final Supplier<List<Store>> stores;
  private final Thread thread = Thread.ofVirtual().name("forget old keys").unstarted(this::run);

  private ForgetOldKeys(Database vertical, Supplier<List<Store>> stores) {
    this.vertical = vertical;
    this.stores = stores;
  }

  static ForgetOldKeys start(Database vertical, Supplier<List<Store>> stores) {
    ForgetOldKeys forgetting = new ForgetOldKeys(vertical, stores);
    forgetting.thread.start();
    return forgetting;
  }

  /** Once through all stores; answers how many keys were forgotten. */
  static int once(Database vertical, List<Store> stores) {
    return stores.stream().mapToInt(store ->
        CurrentStore.call(store.id(), () -> vertical.writeAlways(IdempotencyKeys::forgetOld))).sum();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(EVERY);
        forget();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    try {
      LOG.debug("{} old keys were forgotten", once(vertical, stores.get()));
    } catch (RuntimeException failure) {
      LOG.warn("Old keys could not be forgotten; the next hour tries again", failure);
    }
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
