package br.com.alicerce.identity;

import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.identity.stores.CreateStore;
import br.com.alicerce.identity.stores.DeactivateStore;
import br.com.alicerce.identity.stores.ListStores;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Slug;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.stores.Stores;
import br.com.alicerce.identity.users.Actor;
import br.com.alicerce.identity.users.CreateUser;
import br.com.alicerce.identity.users.NewUser;
import br.com.alicerce.identity.users.ResetPassword;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.identity.users.Users;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the operator of the house does to stores and people, each in one call: finds and binds the store, and commits.
 */
public final class Operator {

  private static final Actor ACTOR = new Actor.Operator();

  private final Database database;
  private final Passwords passwords;
  private final CreateStore createStore;
  private final CreateUser createUser;
  private final Clock clock;

  Operator(Database database, Passwords passwords, CreateStore createStore, CreateUser createUser, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.createStore = createStore;
    this.createUser = createUser;
    this.clock = clock;
  }

  /** Opens a store with its first admin. */
  public Outcome<Store> createStore(NewStore store, String adminName, String adminEmail, String adminPassword) {
    Instant now = clock.instant();
    return passwords.hash(adminPassword)
        .map(hash -> new NewUser(adminName, adminEmail, Set.of(Role.ADMIN), hash))
        .then(admin -> CurrentStore.call(Ids.at(now), () ->
            database.write(session -> createStore.execute(session, now, store, admin))));
  }

  /** Every store, by slug. */
  public List<Store> stores() {
    return database.unbound(session -> new ListStores().execute(session));
  }

  /** Switches a store off. */
  public Outcome<Store> deactivateStore(String slug) {
    return in(slug, session -> new DeactivateStore().execute(session, clock.instant()));
  }

  /** Switches a store on again. */
  public Outcome<Store> reactivateStore(String slug) {
    return in(slug, session -> new DeactivateStore().undo(session, clock.instant()));
  }

  /** The people of a store, newest first, at most {@value Paging#MOST}. */
  public Outcome<List<User>> people(String slug) {
    return in(slug, session -> Outcome.done(Users.list(session, new Paging(Paging.MOST, null))));
  }

  /** Adds a person to a store. */
  public Outcome<User> createUser(String slug, String name, String email, Set<Role> roles, String password) {
    return passwords.hash(password).then(hash ->
        in(slug, session -> createUser.execute(
            session, clock.instant(), ACTOR, new NewUser(name, email, roles, hash))));
  }

  /** Gives a person another password and ends every session of theirs. */
  public Outcome<User> resetPassword(String slug, String email, String password) {
    return passwords.hash(password).then((PasswordHash hash) ->
        in(slug, session -> new ResetPassword().execute(session, clock.instant(), ACTOR, email, hash)));
  }

  private <T> Outcome<T> in(String slug, Function<Session, Outcome<T>> deed) {
    Optional<Store> store = Slug.of(slug).flatMap(known -> database.unbound(session -> Stores.bySlug(session, known)));
    return store.isEmpty()
        ? Outcome.refused(new Refusal.NotFound("Não há loja com o endereço " + slug + "."))
        : CurrentStore.call(store.get().id(), () -> database.write(deed));
  }
}
