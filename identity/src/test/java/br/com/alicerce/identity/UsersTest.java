package br.com.alicerce.identity;

import static br.com.alicerce.identity.House.PASSWORD;
import static br.com.alicerce.identity.House.and;
import static br.com.alicerce.identity.House.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersTest {

  private static House house;

  private Store store;
  private String[] dona;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void logIn() {
    store = house.store();
    dona = bearer(house.loginDona(store));
  }

  @Test
  void an_admin_adds_a_person_who_can_then_come_in() {
    Reply created = create("Ana", " Ana@Loja.test ", "vendedor");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json())
        .containsEntry("name", "Ana")
        .containsEntry("email", "ana@loja.test")
        .containsEntry("role", "vendedor")
        .containsEntry("roles", List.of("vendedor"))
        .containsEntry("active", true);
    assertThat(created.body()).doesNotContain("password").doesNotContain("argon2");
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(house.login(store, "ana@loja.test", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_person_may_be_several_things() {
    Map<String, Object> form = form("Ana", "ana@loja.test", null);
    form.put("roles", List.of("motorista", "vendedor"));
    assertThat(house.post("/api/v1/users", form, dona).json()).containsEntry("roles", List.of("vendedor", "motorista"));
  }

  @Test
  void what_is_wrong_is_told_field_by_field() {
    assertThat(wrong(form(" ", "", "vendedor"))).contains("name", "email");
    assertThat(wrong(form("Ana", "no address", "vendedor"))).containsExactly("email");
    assertThat(wrong(form("Ana", "a@b", "dono"))).containsExactly("role");
    assertThat(wrong(form("Ana", "a@b", null))).containsExactly("roles");
    assertThat(wrong(form("x".repeat(121), "a@b", "vendedor"))).containsExactly("name");
    assertThat(wrong(form("Ana\0Maria", "a@b", "vendedor"))).containsExactly("name");
    assertThat(wrong(form("Ana", "a@" + "b".repeat(260), "vendedor"))).containsExactly("email");
    assertThat(wrong(with("password", "1234567"))).containsExactly("password");
    assertThat(wrong(with("password", " ".repeat(12)))).containsExactly("password");
    assertThat(wrong(with("password", "x".repeat(201)))).containsExactly("password");
    assertThat(wrong(with("roles", List.of("vendedor")))).containsExactly("role");
    assertThat(wrong(with("tenant_id", UUID.randomUUID().toString()))).containsExactly("tenant_id");
    assertThat(house.post("/api/v1/users", "{\"name\":", dona).status()).isEqualTo(400);
  }

  @Test
  void an_address_belongs_to_one_person_of_a_store_whatever_its_case() {
    create("Ana", "ana@loja.test", "vendedor");
    Reply again = create("Outra Ana", "ANA@loja.test", "vendedor");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("email_ja_cadastrado");

    Reply bia = create("Bia", "bia@loja.test", "vendedor");
    assertThat(put(bia, Map.of("email", "Ana@loja.test")).status()).isEqualTo(409);

    Store other = house.store();
    assertThat(
        house.post("/api/v1/users", form("Ana", "ana@loja.test", "vendedor"), bearer(house.loginDona(other))).status())
        .as("the same address in another store is another person").isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
  void nobody_but_an_admin_manages_people(Role role) {
    String id = create("Ana", "ana@loja.test", role.word()).text("id");
    String[] ana = bearer(house.login(store, "ana@loja.test", PASSWORD));
    assertThat(house.get("/api/v1/users", ana).status()).isEqualTo(403);
    assertThat(house.get("/api/v1/users/" + id, ana).status()).isEqualTo(403);
    assertThat(house.post("/api/v1/users", form("Bia", "bia@loja.test", "admin"), ana).status()).isEqualTo(403);
    assertThat(house.put("/api/v1/users/" + id, Map.of("role", "admin"), and(ana, "If-Match", "\"1\"")).status()).isEqualTo(403);
    for (Map<String, String> bad : List.of(Map.<String, String>of(), Map.of("nonsense", "x"), Map.of("name", "x".repeat(121)))) {
      assertThat(house.post("/api/v1/users", bad, ana).status()).as("the role comes before the body: %s", bad).isEqualTo(403);
      assertThat(house.put("/api/v1/users/" + id, bad, and(ana, "If-Match", "\"1\"")).status()).isEqualTo(403);
    }
  }

  @Test
  void without_a_token_nothing_is_told() {
    assertThat(house.get("/api/v1/users").status()).isEqualTo(401);
    assertThat(house.post("/api/v1/users", form("Bia", "bia@loja.test", "admin")).status()).isEqualTo(401);
    assertThat(house.get("/auth/me").status()).isEqualTo(401);
    assertThat(house.post("/auth/password", Map.of("current", PASSWORD, "new", "outra senha")).status()).isEqualTo(401);
  }

  @Test
  void people_are_listed_newest_first_and_page_by_page() {
    for (int person = 1; person <= 4; person++) {
      house.clock.advance(Duration.ofMillis(1));
      create("P" + person, "p" + person + "@loja.test", "vendedor");
    }
    Reply page = house.get("/api/v1/users?limit=3", dona);
    assertThat(page.items()).extracting(user -> user.get("name")).containsExactly("P4", "P3", "P2");
    Reply rest = house.get("/api/v1/users?limit=3&cursor=" + page.text("next_cursor"), dona);
    assertThat(rest.items()).extracting(user -> user.get("name")).containsExactly("P1", "Dona");
    assertThat(rest.json()).containsEntry("next_cursor", null);
    assertThat(house.get("/api/v1/users?limit=0", dona).status()).isEqualTo(422);
  }

  @Test
  void another_stores_people_are_not_here() {
    Store other = house.store();
    String[] theirs = bearer(house.loginDona(other));
    String id = create("Ana", "ana@loja.test", "vendedor").text("id");
    assertThat(house.get("/api/v1/users/" + id, dona).status()).isEqualTo(200);
    assertThat(house.get("/api/v1/users/" + id, theirs).status()).isEqualTo(404);
    assertThat(house.put("/api/v1/users/" + id, Map.of("name", "X"), and(theirs, "If-Match", "\"1\"")).status())
        .isEqualTo(404);
    assertThat(house.get("/api/v1/users", theirs).body()).doesNotContain("Ana");
    assertThat(house.get("/api/v1/users/not-an-id", dona).status()).isEqualTo(404);
  }

  @Test
  void a_change_needs_the_version_it_is_based_on() {
    Reply ana = create("Ana", "ana@loja.test", "vendedor");
    String path = "/api/v1/users/" + ana.text("id");
    assertThat(house.put(path, Map.of("name", "Ana Maria"), dona).status()).isEqualTo(428);
    Reply changed = house.put(path, Map.of("name", "Ana Maria"), and(dona, "If-Match", "\"1\""));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.json()).containsEntry("name", "Ana Maria").containsEntry("email", "ana@loja.test");
    assertThat(house.put(path, Map.of("name", "Ana Paula"), and(dona, "If-Match", "\"1\"")).status()).isEqualTo(412);
    assertThat(house.get(path, dona).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void who_is_switched_off_loses_every_session_at_once_and_can_not_come_in() {
    Reply ana = create("Ana", "ana@loja.test", "vendedor");
    Reply login = house.login(store, "ana@loja.test", PASSWORD);
    assertThat(put(ana, Map.of("active", false)).json()).containsEntry("active", false);
    assertThat(house.refresh(login.text("refresh_token")).status()).isEqualTo(401);
    assertThat(house.get("/auth/me", bearer(login)).status()).isEqualTo(401);
    assertThat(house.login(store, "ana@loja.test", PASSWORD).status()).isEqualTo(401);
    house.put("/api/v1/users/" + ana.text("id"), Map.of("active", true), and(dona, "If-Match", "\"2\""));
    assertThat(house.refresh(login.text("refresh_token")).status()).as("a session that ended stays ended")
        .isEqualTo(401);
    assertThat(house.login(store, "ana@loja.test", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_new_role_counts_from_the_next_renewal() {
    Reply ana = create("Ana", "ana@loja.test", "vendedor");
    Reply login = house.login(store, "ana@loja.test", PASSWORD);
    put(ana, Map.of("role", "admin"));
    assertThat(house.get("/api/v1/users", bearer(login)).status()).isEqualTo(403);
    assertThat(house.get("/api/v1/users", bearer(house.refresh(login.text("refresh_token")))).status()).isEqualTo(200);
  }

  @Test
  void an_admin_may_give_a_person_another_password_which_ends_their_sessions() {
    Reply ana = create("Ana", "ana@loja.test", "vendedor");
    Reply login = house.login(store, "ana@loja.test", PASSWORD);
    assertThat(put(ana, Map.of("password", "tijolo e telha")).status()).isEqualTo(200);
    assertThat(house.refresh(login.text("refresh_token")).status()).isEqualTo(401);
    assertThat(house.login(store, "ana@loja.test", PASSWORD).status()).isEqualTo(401);
    assertThat(house.login(store, "ana@loja.test", "tijolo e telha").status()).isEqualTo(200);
  }

  @Test
  void the_last_active_admin_stays() {
    String id = (String) house.get("/auth/me", dona).json().get("id");
    for (Map<String, Object> change
        : List.<Map<String, Object>>of(Map.of("active", false), Map.of("role", "vendedor"))) {
      Reply refused = house.put("/api/v1/users/" + id, change, and(dona, "If-Match", "\"1\""));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("code")).isEqualTo("ultimo_admin");
    }
    assertThat(house.put("/api/v1/users/" + id, Map.of("name", "Dona Ana"), and(dona, "If-Match", "\"1\"")).status())
        .isEqualTo(200);
    Reply second = create("Bia", "bia@loja.test", "admin");
    put(second, Map.of("active", false));
    assertThat(house.put("/api/v1/users/" + id, Map.of("active", false), and(dona, "If-Match", "\"2\"")).status())
        .as("an admin who is switched off doesn't count").isEqualTo(409);
    house.put("/api/v1/users/" + second.text("id"), Map.of("active", true), and(dona, "If-Match", "\"2\""));
    assertThat(house.put("/api/v1/users/" + id, Map.of("role", "vendedor"), and(dona, "If-Match", "\"2\"")).status())
        .isEqualTo(200);
  }

  @Test
  void admins_who_switch_each_other_off_at_once_leave_one() throws Exception {
    for (int round = 0; round < 5; round++) {
      Store contested = house.store();
      String[] admin = bearer(house.loginDona(contested));
      List<String> ids = new ArrayList<>(List.of((String) house.get("/auth/me", admin).json().get("id")));
      for (int more = 0; more < 3; more++) {
        ids.add(house.admin(contested, "a" + more + "@loja.test").id().toString());
      }
      List<Integer> statuses = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Reply>> changes = new ArrayList<>();
        for (String id : ids) {
          changes.add(threads.submit(() ->
              house.put("/api/v1/users/" + id, Map.of("active", false), and(admin, "If-Match", "\"1\""))));
        }
        for (Future<Reply> change : changes) {
          statuses.add(change.get().status());
        }
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 409);
    }
  }

  @Test
  void a_repeated_call_with_one_key_adds_one_person_and_stores_no_password() {
    String[] headers = and(dona, "Idempotency-Key", "k1");
    Reply first = house.post("/api/v1/users", form("Ana", "ana@loja.test", "vendedor"), headers);
    Reply again = house.post("/api/v1/users", form("Ana", "ana@loja.test", "vendedor"), headers);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(house.post("/api/v1/users", form("Bia", "bia@loja.test", "vendedor"), headers).status()).isEqualTo(422);
  }

  @Test
  void what_was_done_to_people_is_written_down_without_their_passwords() {
    Reply ana = create("Ana", "ana@loja.test", "vendedor");
    put(ana, Map.of("name", "Ana Maria", "password", "tijolo e telha"));
    List<String> details = house.migrator.unbound(session -> session.sql("""
            select action || ' ' || detail::text as line from platform.audit_log
            where tenant_id = :tenant and entity_id = cast(:id as uuid) order by at, action desc
            """)
        .bind("tenant", store.id())
        .bind("id", ana.text("id"))
        .list(row -> row.text("line")));
    assertThat(details).hasSize(2);
    assertThat(details.get(0)).contains("users.criar", "vendedor");
    assertThat(details.get(1)).contains("users.alterar", "Ana Maria", "alterada").doesNotContain("telha")
        .doesNotContain("argon2");
  }

  private Reply create(String name, String email, String role) {
    return house.post("/api/v1/users", form(name, email, role), dona);
  }

  private Reply put(Reply created, Map<String, Object> change) {
    return house.put("/api/v1/users/" + created.text("id"), change, and(dona, "If-Match", created.header("ETag")));
  }

  private List<String> wrong(Map<String, Object> form) {
    Reply reply = house.post("/api/v1/users", form, dona);
    assertThat(reply.status()).isEqualTo(422);
    return reply.wrongFields();
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> form = form("Ana", "ana@loja.test", "vendedor");
    form.put(field, value);
    return form;
  }

  private static Map<String, Object> form(String name, String email, @Nullable String role) {
    Map<String, Object> form = new LinkedHashMap<>(Map.of("name", name, "email", email, "password", PASSWORD));
    if (role != null) {
      form.put("role", role);
    }
    return form;
  }
}
