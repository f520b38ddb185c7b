package br.com.alicerce.identity.stores;

import br.com.alicerce.identity.users.Actor;
import br.com.alicerce.identity.users.CreateUser;
import br.com.alicerce.identity.users.NewUser;
import br.com.alicerce.platform.audit.AuditLog;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.util.Map;

/** Opens a store, with its first admin. The session's bound store is the id that the new one gets. */
public final class CreateStore {

  private final CreateUser createUser;

  public CreateStore(CreateUser createUser) {
    this.createUser = createUser;
  }

  /**
   * Opens it.
   *
   * @param admin the first person, who should be an admin
   * @return refused when a field is wrong or the slug is taken; then there is neither store nor admin
   */
  public Outcome<Store> execute(Session session, Instant now, NewStore wanted, NewUser admin) {
    return StoreChecks.store(CurrentStore.id(), now, wanted)
        .then(store -> add(session, store))
        .then(store -> createUser.execute(session, now, new Actor.Operator(), admin).map(_ -> store))
        .map(store -> {
          AuditLog.record(
              session, now, null, "tenant.criar", "tenant", store.id(), Map.of("slug", store.slug().text()));
          return store;
        });
  }

  private static Outcome<Store> add(Session session, Store store) {
    return Stores.add(session, store)
        ? Outcome.done(store)
        : Outcome.refused(new Refusal.Conflict(
            "loja_ja_existe", "Já existe uma loja com o endereço " + store.slug().text() + ".", null));
  }
}
