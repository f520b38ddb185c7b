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

  private static final NewStore WANTED = new NewStore(
      SLUG, "Casa Forte Materiais, Volta Redonda", null, new Branding(null, "#9a3412", "#44403c", List.of()));
  private static final List<String> SELLERS = List.of("Marina Duarte", "Wesley Ramos", "Cláudia Nogueira");
  private static final List<String> DRIVERS = List.of("Josué Teixeira", "Adilson Prado");

  /** Opens the store and hires its people, through the operator's use cases; whoever is there already, stays. */
  static DemoPeople open(Operator operator) {
    Store store = operator.stores().stream()
        .filter(known -> known.slug().text().equals(SLUG))
        .findFirst()
        .orElseGet(() -> operator.createStore(WANTED, "Helena Campos", email("admin", 0), PASSWORD).orThrow());
    Staff staff = new Staff(operator, store, operator.people(SLUG).orThrow());
    return new DemoPeople(
        staff.one("admin", 0, Role.ADMIN, "Helena Campos"),
        staff.all("vendedor", Role.VENDEDOR, SELLERS),
        staff.one("financeiro", 0, Role.FINANCEIRO, "Rogério Lima"),
        staff.one("estoquista", 0, Role.ESTOQUISTA, "Tânia Barbosa"),
        staff.all("motorista", Role.MOTORISTA, DRIVERS));
  }

  /** The one with this id. */
  static Caller with(UUID userId, List<Caller> people) {
    return people.stream().filter(person -> person.userId().equals(userId)).findFirst().orElseThrow();
  }

  private static String email(String role, int index) {
    return role + (index == 0 ? "" : index + 1) + "@demo.alicerce";
  }

  private record Staff(Operator operator, Store store, List<User> known) {

    List<Caller> all(String word, Role role, List<String> names) {
      return IntStream.range(0, names.size()).mapToObj(index -> one(word, index, role, names.get(index))).toList();
    }

    Caller one(String word, int index, Role role, String name) {
      String email = email(word, index);
      User user = known.stream()
          .filter(person -> person.email().text().equals(email))
          .findFirst()
          .orElseGet(() -> operator.createUser(SLUG, name, email, Set.of(role), PASSWORD).orThrow());
      return new Caller(user.id(), store.id(), SLUG, user.name(), user.roles());
    }
  }
}
