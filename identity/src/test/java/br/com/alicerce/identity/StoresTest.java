package br.com.alicerce.identity;

import static br.com.alicerce.identity.House.PASSWORD;
import static br.com.alicerce.identity.House.slug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {

  private static House house;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_new_store_has_its_first_admin() {
    Store store = create("lojadoze", "Loja do Zé", "12.ABC.345/01DE-35").orThrow();
    assertThat(store.cnpj()).isEqualTo("12ABC34501DE35");
    assertThat(house.loginDona(store).status()).isEqualTo(200);
  }

  @Test
  void a_slug_is_taken_once() {
    create("repetida", "Primeira", null).orThrow();
    assertThat(create("Repetida", "Segunda", null)).isEqualTo(Outcome.refused(
        new Refusal.Conflict("loja_ja_existe", "Já existe uma loja com o endereço repetida.", null)));
    assertThat(house.get("/tenant.json", "X-Tenant-Slug", "repetida").text("name")).isEqualTo("Primeira");
  }

  @Test
  void a_store_without_a_usable_admin_is_not_opened() {
    Outcome<Store> refused = house.identity.operator()
        .createStore(new NewStore("sem-dona", "Sem Dona", null, Branding.usual()), "", "no address", PASSWORD);
    assertThat(fields(refused)).containsExactlyInAnyOrder("name", "email");
    assertThat(house.get("/tenant.json", "X-Tenant-Slug", "sem-dona").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "ab", "", "-loja", "loja-", "lo--ja", "lo_ja", "lo.ja", "lojã", "loja do ze", "www", "api", "ops", "WWW", "admin",
      "a23456789012345678901234567890123456789012"})
  void a_slug_that_will_not_do_is_refused(String slug) {
    assertThat(fields(create(slug, "Loja", null))).containsOnly("slug");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a1-b2-c3", "123", "a234567890123456789012345678901234567890"})
  void a_slug_of_letters_digits_and_single_hyphens_will_do(String slug) {
    assertThat(create(slug, "Loja", null).orThrow().slug().text()).isEqualTo(slug);
  }

  @Test
  void all_that_is_wrong_with_a_store_is_told_at_once() {
    Outcome<Store> refused = house.identity.operator().createStore(
        new NewStore("x", " ", "123456789012345", new Branding(null, "red", "#12345", List.of())),
        "Dona",
        "a@b",
        PASSWORD);
    assertThat(fields(refused)).containsExactly("slug", "name", "cnpj", "primary_color", "secondary_color");
  }

  @Test
  void anybody_sees_a_stores_branding_and_nothing_else() {
    Store store = house.store();
    Reply branding = house.get("/tenant.json", slug(store));
    assertThat(branding.status()).isEqualTo(200);
    assertThat(branding.json())
        .containsOnlyKeys("slug", "name", "logo_url", "primary_color", "secondary_color", "features")
        .containsEntry("slug", store.slug().text())
        .containsEntry("name", store.name())
        .containsEntry("features", List.of());
    assertThat(house.get("/tenant.json?slug=" + store.slug().text()).json()).isEqualTo(branding.json());
  }

  @Test
  void an_unknown_or_switched_off_store_has_no_branding() {
    Store off = house.store();
    house.identity.operator().deactivateStore(off.slug().text()).orThrow();
    for (Reply reply : List.of(
        house.get("/tenant.json", slug(off)),
        house.get("/tenant.json", "X-Tenant-Slug", "nao-existe"),
        house.get("/tenant.json", "X-Tenant-Slug", "%00'--"),
        house.get("/tenant.json"))) {
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void the_operator_lists_switches_adds_and_resets() {
    Store store = house.store();
    Operator operator = house.identity.operator();
    assertThat(operator.stores()).extracting(Store::slug).contains(store.slug()).isSortedAccordingTo(
        (one, other) -> one.text().compareTo(other.text()));

    operator.deactivateStore(store.slug().text()).orThrow();
    assertThat(house.loginDona(store).status()).isEqualTo(401);
    operator.reactivateStore(store.slug().text()).orThrow();
    Reply login = house.loginDona(store);
    assertThat(login.status()).isEqualTo(200);

    operator.createUser(store.slug().text(), "Zé", "ze@loja.test", Set.of(Role.MOTORISTA), PASSWORD).orThrow();
    assertThat(house.login(store, "ze@loja.test", PASSWORD).status()).isEqualTo(200);

    operator.resetPassword(store.slug().text(), "DONA@loja.test", "tijolo e telha").orThrow();
    assertThat(house.refresh(login.text("refresh_token")).status()).isEqualTo(401);
    assertThat(house.login(store, "dona@loja.test", "tijolo e telha").status()).isEqualTo(200);

    assertThat(operator.resetPassword(store.slug().text(), "ninguem@loja.test", "tijolo e telha"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(operator.deactivateStore("nao-existe")).isInstanceOf(Outcome.Refused.class);
    assertThat(operator.createUser(store.slug().text(), "Zé", "novo@loja.test", Set.of(Role.MOTORISTA), "curta"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_public_keys_are_for_everybody_and_hold_nothing_private() {
    Reply keys = house.get("/auth/jwks.json");
    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.header("Content-Type")).isEqualTo("application/json");
    assertThat(keys.body()).contains("\"kty\"", "\"n\"").doesNotContain("\"d\"").doesNotContain("\"p\"")
        .doesNotContain("\"dp\"");
  }

  @Test
  void row_level_security_shows_a_store_its_own_people_and_sessions_only() {
    Store ours = house.store();
    Store theirs = house.store();
    house.loginDona(ours);
    house.loginDona(theirs);
    for (String table : List.of("identity.users", "identity.refresh_token")) {
      String all = "select count(*)::int as rows, count(distinct tenant_id)::int as stores from " + table;
      int stores = CurrentStore.call(ours.id(), () ->
          house.vertical.read(session -> session.sql(all).one(row -> row.integer("stores"))));
      assertThat(stores).as(table).isEqualTo(1);
      int unbound = house.vertical.unbound(session -> session.sql(all).one(row -> row.integer("rows")));
      assertThat(unbound).as(table).isZero();
      assertThatThrownBy(() -> CurrentStore.call(ours.id(), () -> house.vertical.read(session ->
          session.sql("update " + table + " set tenant_id = '" + theirs.id() + "'").update())))
              .hasMessageContaining("row-level security");
    }
  }

  @Test
  void relay_and_engines_have_no_business_here() {
    for (Database role : List.of(house.tables.relay(), house.tables.engines())) {
      try (role) {
        for (String table : List.of("tenant", "users", "refresh_token", "login_failure")) {
          assertThatThrownBy(
              () -> role.unbound(session -> session.sql("select * from identity." + table).list(row -> row)))
              .hasMessageContaining("permission denied");
        }
      }
    }
  }

  private static Outcome<Store> create(String slug, String name, @Nullable String cnpj) {
    return house.identity.operator()
        .createStore(new NewStore(slug, name, cnpj, Branding.usual()), "Dona", "dona@loja.test", PASSWORD);
  }

  private static List<String> fields(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal.Invalid(List<FieldError> errors))
        ? errors.stream().map(FieldError::field).toList()
        : List.of("not refused: " + Map.of("outcome", outcome));
  }
}
