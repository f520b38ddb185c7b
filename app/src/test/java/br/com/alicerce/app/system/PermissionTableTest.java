package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.process.PublicPaths;
import br.com.alicerce.app.system.PermissionRoutes.Ask;
import br.com.alicerce.app.system.PermissionTable.Reach;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the API and every page and form is asked as each role, and answers as the design's table says. */
class PermissionTableTest {

  private static final PermissionTable TABLE = new PermissionTable();

  private static PermissionStore store;

  @BeforeAll
  static void open() {
    store = new PermissionStore();
  }

  static List<Ask> asks() {
    return PermissionRoutes.asks();
  }

  @ParameterizedTest
  @MethodSource("asks")
  void whoever_may_is_answered_and_nobody_else(Ask ask) {
    String shown = store.made(ask);
    for (String person : store.people()) {
      if (!may(person, ask)) {
        int status = store.ask(person, ask, shown).status();
        assertThat(status).as("%s asks %s", person, ask).isIn(ask.isSomebodys() ? Set.of(403, 404) : Set.of(403));
      }
    }
    for (String person : store.people()) {
      if (may(person, ask)) {
        String path = store.made(ask);
        PermissionStore.Answer answer = store.ask(person, ask, path);
        assertThat(answer.status()).as("%s asks %s: %s", person, ask, answer).isIn(store.statuses(ask, path));
        assertThat(answer.location().matches("/(entrar|auth).*")).as("shown the door").isEqualTo(ask.path().equals("/sair"));
      }
    }
  }

  static List<Ask> written() {
    return routes(ask -> ask.path().startsWith("/api/") && !ask.verb().equals("GET"));
  }

  static List<Ask> pages() {
    return routes(Ask::isPage);
  }

  private static List<Ask> routes(Predicate<Ask> wanted) {
    Set<String> seen = new TreeSet<>();
    return asks().stream().filter(wanted).filter(ask -> seen.add(ask.route())).toList();
  }

  @ParameterizedTest
  @MethodSource("written")
  void a_role_that_may_not_is_told_so_before_anybody_looks_at_what_it_sent(Ask ask) {
    for (String person : store.people()) {
      int status = store.askNonsense(person, ask).status();
      if (mayNever(person, ask)) {
        assertThat(status).as("%s asks %s", person, ask).isEqualTo(403);
      } else {
        assertThat(status).as("%s asks %s", person, ask).isIn(404, 422, 428);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_tells_a_role_that_may_not_so_whatever_it_names_and_sends(Ask ask) {
    store.people().stream().filter(person -> mayNever(person, ask)).forEach(person ->
        assertThat(store.askNonsense(person, ask).status()).as("%s asks %s", person, ask).isEqualTo(403));
  }

  @ParameterizedTest
  @MethodSource("asks")
  void a_customers_link_opens_none_of_it(Ask ask) {
    for (String way : PermissionStore.WAYS) {
      PermissionStore.Answer answer = store.askByLink(ask, way);
      assertThat(answer.status() == 401 || answer.location().startsWith("/auth/renew"))
          .as("the link's token as %s asks %s: %s", way, ask, answer).isTrue();
    }
  }

  @Test
  void a_customers_link_opens_that_one_quote_and_what_became_of_it() {
    assertThat(TABLE.rows().stream().filter(row -> TABLE.reach(row, PermissionTable.LINK, 0, true) == Reach.THAT_ONE))
        .containsExactly("cotação approve", "view all / own cotações", "view all / own pedidos");
    assertThat(TABLE.rows().stream().map(row -> TABLE.reach(row, PermissionTable.LINK, 0, true)))
        .allMatch(reach -> reach == Reach.THAT_ONE || reach == Reach.NOTHING);
    assertThat(store.answerByLink()).isEqualTo(List.of("enviada", "convertida"));
  }

  @Test
  void every_route_that_asks_who_you_are_is_spoken_of_by_the_table() {
    Set<String> routes = PageRoutes.all();
    new ApiContract().calls().stream()
        .filter(call -> !PublicPaths.contains(call.path()))
        .forEach(call -> routes.add(call.verb().toUpperCase(Locale.ROOT) + " " + PageRoutes.bare(call.path())));
    Set<String> asked = new TreeSet<>();
    asks().forEach(ask -> asked.add(ask.route()));
    assertThat(asked).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void every_row_of_the_table_is_asked_about() {
    assertThat(PermissionRoutes.rows()).containsExactlyInAnyOrderElementsOf(TABLE.rows());
  }

  private static boolean may(String person, Ask ask) {
    boolean other = person.endsWith(" other");
    return switch (reach(person, ask)) {
      case ALL -> true;
      case OWN, ASSIGNED -> !other || !ask.isSomebodys();
      case THAT_ONE, NOTHING -> false;
    };
  }

  private static boolean mayNever(String person, Ask ask) {
    return asks().stream().noneMatch(other -> other.route().equals(ask.route()) && reach(person, other) != Reach.NOTHING);
  }

  private static Reach reach(String person, Ask ask) {
    return TABLE.reach(ask.row(), person.split(" ")[0], ask.part(), ask.less());
  }
}
