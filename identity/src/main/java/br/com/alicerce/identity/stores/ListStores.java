package br.com.alicerce.identity.stores;

import br.com.alicerce.platform.database.Session;
import java.util.List;

/** Tells the operator which stores there are. */
public final class ListStores {

  /** Every store, by slug, also those that are switched off. */
  public List<Store> execute(Session session) {
    return Stores.all(session);
  }
}
