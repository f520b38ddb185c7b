package br.com.alicerce.app.demo;

import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The demo store and the people who work in it.
 *
 * @param sellers the first one is the seller of the login list
 * @param drivers the first one is the driver of the login list
 */
record DemoPeople(Caller owner, List<Caller> sellers, Caller finance, Caller stockKeeper, List<Caller> drivers) {

  /** The store's subdomain. */
  static final String SLUG = "demo";

  /** Everybody's password; production roles refuse to start where somebody has it. */
  static final String PASSWORD = "balcao-demo";

  private static final String NAME = "Casa Forte Materiais, Volta Redonda";
  private static final List<String> SELLERS = List.of("Marina Duarte", "Wesley Ramos", "Cláudia Nogueira");
  private static final List<String> DRIVERS = List.of("Josué Teixeira", "Adilson Prado");

  /** Opens the store with its people, through the operator's use cases. */
  static DemoPeople open(Operator operator) {
    NewStore wanted = new NewStore(SLUG, NAME, null, new Branding(null, "#9a3412", "#44403c", List.of()));
    Store store = operator.createStore(wanted, "Helena Campos", email("admin", 0), PASSWORD).orThrow();
    Hiring hiring = new Hiring(operator, store);
    return new DemoPeople(
        hiring.owner(),
        hiring.all("vendedor", Role.VENDEDOR, SELLERS),
        hiring.one("financeiro", 0, Role.FINANCEIRO, "Rogério Lima"),
        hiring.one("estoquista", 0, Role.ESTOQUISTA, "Tânia Barbosa"),
        hiring.all("motorista", Role.MOTORISTA, DRIVERS));
  }

  /** Finds the people of a store that was opened before. */
  static DemoPeople find(Operator operator, Store store) {
    Staff staff = new Staff(store, operator.people(SLUG).orThrow());
    return new DemoPeople(
        staff.of("admin", 0),
        IntStream.range(0, SELLERS.size()).mapToObj(index -> staff.of("vendedor", index)).toList(),
        staff.of("financeiro", 0),
        staff.of("estoquista", 0),
        IntStream.range(0, DRIVERS.size()).mapToObj(index -> staff.of("motorista", index)).toList());
  }

  /** The one with this id. */
  static Caller with(UUID userId, List<Caller> people) {
    return people.stream().filter(person -> person.userId().equals(userId)).findFirst().orElseThrow();
  }

  private static String email(String role, int index) {
    return role + (index == 0 ? "" : index + 1) + "@demo.alicerce";
  }

  private static Caller caller(Store store, User user) {
    return new Caller(user.id(), store.id(), SLUG, user.name(), user.roles());
  }

  private record Staff(Store store, List<User> users) {

    Caller of(String role, int index) {
      String email = email(role, index);
      return users.stream()
          .filter(user -> user.email().text().equals(email))
          .findFirst()
          .map(user -> caller(store, user))
          .orElseThrow(() -> new IllegalStateException("The demo store has nobody called " + email + ": begin anew with --reset"));
    }
  }

  private record Hiring(Operator operator, Store store) {

    Caller owner() {
      return new Staff(store, operator.people(SLUG).orThrow()).of("admin", 0);
    }

    List<Caller> all(String word, Role role, List<String> names) {
      return IntStream.range(0, names.size()).mapToObj(index -> one(word, index, role, names.get(index))).toList();
    }

    Caller one(String word, int index, Role role, String name) {
      return caller(store, operator.createUser(SLUG, name, email(word, index), Set.of(role), PASSWORD).orThrow());
    }
  }
}
