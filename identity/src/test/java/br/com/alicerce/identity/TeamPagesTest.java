package br.com.alicerce.identity;

import static br.com.alicerce.identity.House.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamPagesTest {

  private static House house;

  private Store store;
  private Reply dona;

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
    dona = house.loginDona(store);
  }

  private static Map<String, String> ana() {
    return new HashMap<>(Map.of(
        "name", "Ana <b>Lima</b> 🧱", "email", "ana@loja.test", "role_vendedor", "true", "role_motorista", "true",
        "password", PASSWORD, "idempotency_key", UUID.randomUUID().toString()));
  }

  private Reply submit(String path, Map<String, String> form) {
    return house.submit(dona, path, form);
  }

  private String page(String name) {
    return "/equipe/" + house.get("/api/v1/users", House.bearer(dona)).items().stream()
        .filter(user -> ((String) user.get("name")).startsWith(name)).findFirst().orElseThrow().get("id");
  }

  @Test
  void a_person_is_added_changed_and_switched_off_by_page() {
    assertThat(submit("/equipe", ana()).status()).isEqualTo(303);
    assertThat(house.open(dona, "/equipe").body())
        .contains("ana@loja.test", "Vendas, Entregas", "Ana &lt;b&gt;Lima&lt;/b&gt; 🧱").doesNotContain("<b>Lima");
    assertThat(house.login(store, "ana@loja.test", PASSWORD).status()).isEqualTo(200);

    Map<String, String> change = ana();
    change.put("name", "Ana Maria");
    change.remove("role_motorista");
    change.put("active", "true");
    change.put("version", "1");
    change.put("password", "outra senha boa");
    assertThat(submit(page("Ana"), change).status()).isEqualTo(303);
    assertThat(house.open(dona, "/equipe").body()).contains("Ana Maria").doesNotContain("Vendas, Entregas");
    Reply ana = house.login(store, "ana@loja.test", "outra senha boa");
    assertThat(ana.status()).isEqualTo(200);

    assertThat(submit(page("Ana") + "/desativar", Map.of("version", "2")).status()).isEqualTo(303);
    assertThat(house.open(dona, "/equipe").body()).contains("Desativado");
    assertThat(house.refresh(ana.text("refresh_token")).status()).isEqualTo(401);
  }

  @Test
  void an_edit_without_a_password_leaves_it_as_it_is() {
    submit("/equipe", ana());
    Map<String, String> change = ana();
    change.put("password", "");
    change.put("active", "true");
    change.put("version", "1");
    assertThat(submit(page("Ana"), change).status()).isEqualTo(303);
    assertThat(house.login(store, "ana@loja.test", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void one_form_sent_twice_adds_one_person_and_keeps_no_password() {
    Map<String, String> form = ana();
    assertThat(submit("/equipe", form).status()).isEqualTo(303);
    assertThat(submit("/equipe", form).status()).isEqualTo(303);
    assertThat(house.get("/api/v1/users", House.bearer(dona)).items()).hasSize(2);
  }

  @Test
  void what_is_refused_is_shown_beside_what_was_typed_but_never_the_password() {
    Reply refused = submit("/equipe", Map.of("name", "Ana Lima", "email", "nada", "password", "segredo forte"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("O cadastro não foi salvo", "href=\"#campo-email\"", "Escolha ao menos um papel.")
        .contains("value=\"Ana Lima\"")
        .doesNotContain("segredo forte");
    Map<String, String> weak = ana();
    weak.put("password", "curta");
    assertThat(submit("/equipe", weak).body()).contains("Use uma senha de 8").doesNotContain("curta");

    submit("/equipe", ana());
    Reply taken = submit("/equipe", ana());
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body()).contains("Já existe um usuário com este e-mail").doesNotContain(PASSWORD);
  }

  @Test
  void a_stale_edit_shows_what_is_in_force() {
    submit("/equipe", ana());
    Map<String, String> first = ana();
    first.put("name", "Ana Um");
    first.put("active", "true");
    first.put("version", "1");
    submit(page("Ana"), first);
    Map<String, String> second = new HashMap<>(first);
    second.put("name", "Ana Dois");
    second.put("idempotency_key", "outra");
    Reply stale = submit(page("Ana"), second);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body())
        .contains("Alguém alterou antes de você", "value=\"Ana Um\"", "Você havia digitado: Ana Dois", "value=\"2\"");
    Reply off = submit(page("Ana") + "/desativar", Map.of("version", "1"));
    assertThat(off.status()).isEqualTo(412);
    assertThat(off.body()).contains("Alguém alterou antes de você", "value=\"Ana Um\"");
  }

  @Test
  void the_last_admin_stays() {
    Reply refused = submit(page("Dona") + "/desativar", Map.of("version", "1"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("último administrador", "value=\"Dona\"");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
  void nobody_but_an_admin_sees_the_team(Role role) {
    Map<String, String> form = new HashMap<>(Map.of("name", "Bia", "email", "bia@loja.test", "password", PASSWORD));
    form.put("role_" + role.word(), "true");
    submit("/equipe", form);
    Reply bia = house.login(store, "bia@loja.test", PASSWORD);
    for (String path : List.of("/equipe", "/equipe/novo", page("Dona"))) {
      assertThat(house.open(bia, path).status()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/equipe", page("Dona"), page("Dona") + "/desativar")) {
      assertThat(house.submit(bia, path, ana()).status()).as(path).isEqualTo(403);
    }
    assertThat(house.open(bia, "/minha-senha").body()).contains("Minha senha").doesNotContain("Equipe");
    assertThat(house.open(dona, "/minha-senha").body()).contains("Equipe");
  }

  @Test
  void another_stores_people_are_not_here() {
    Reply theirs = house.loginDona(house.store());
    String dona = page("Dona");
    assertThat(house.open(theirs, dona).status()).isEqualTo(404);
    assertThat(house.submit(theirs, dona, ana()).status()).isEqualTo(404);
    assertThat(house.submit(theirs, dona + "/desativar", Map.of("version", "1")).status()).isEqualTo(404);
    assertThat(house.open(theirs, "/equipe/abc").status()).isEqualTo(404);
  }

  @Test
  void people_change_their_own_password() {
    Map<String, String> form = Map.of("current", PASSWORD, "new", "areia e brita", "again", "areia e brita");
    Reply elsewhere = house.loginDona(store);
    assertThat(submit("/minha-senha", form).status()).isEqualTo(303);
    assertThat(house.login(store, "dona@loja.test", "areia e brita").status()).isEqualTo(200);
    assertThat(house.refresh(elsewhere.text("refresh_token")).status()).isEqualTo(401);
  }

  @Test
  void a_password_that_will_not_do_is_told_and_never_shown() {
    Reply wrong =
        submit("/minha-senha", Map.of("current", "não é esta", "new", "areia e brita", "again", "areia e brita"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("A senha atual não confere.").doesNotContain("não é esta", "areia e brita");
    assertThat(submit("/minha-senha", Map.of("current", PASSWORD, "new", "areia e brita", "again", "outra")).body())
        .contains("As duas senhas novas não são iguais.");
    assertThat(submit("/minha-senha", Map.of("current", PASSWORD, "new", "curta", "again", "curta")).body())
        .contains("Use uma senha de 8");
    assertThat(house.loginDona(store).status()).isEqualTo(200);
  }
}
