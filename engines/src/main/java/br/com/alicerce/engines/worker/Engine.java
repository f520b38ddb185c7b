package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Session;
import java.util.List;

/**
 * A fold over a store's events: the same events, in their order, from nothing, always give the same rows of its own tables. It looks at
 * nothing else: no clock, no other store, nothing outside the session.
 */
public interface Engine {

  /** Its name in offsets, dead letters and metrics; never changes. */
  String name();

  /**
   * Takes the next events of the bound store into its tables. Its effects and its offset are committed together; when it throws, neither
   * is, and the events come again.
   *
   * @param session an open transaction for the bound store
   * @param events in the store's order, each exactly once; some may be missing that this release does not know
   */
  void apply(Session session, List<StoreEvent> events);

  /**
   * The tables it writes, and nobody else, as {@code engines.stock_product}; a table comes after those it refers to. Each has a
   * {@code tenant_id}, in which {@link #apply} writes the bound store's id and no other: rebuilding binds an id of its own.
   */
  List<String> tables();

  /** Removes all it knows of the bound store from its tables, to be told everything again. */
  void forget(Session session);
}
