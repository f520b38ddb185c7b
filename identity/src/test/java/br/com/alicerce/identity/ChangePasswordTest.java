package br.com.alicerce.identity;

import static br.com.alicerce.identity.House.PASSWORD;
import static br.com.alicerce.identity.House.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {

  private static final String NEW = "tijolo e telha";

  private static House house;

  private Store store;
  private Reply mine;
  private Reply elsewhere;

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
    mine = house.loginDona(store);
    elsewhere = house.loginDona(store);
  }

  @Test
  void a_new_password_ends_every_other_session_and_keeps_this_one() {
    Reply changed = change(PASSWORD, NEW);
    assertThat(changed.status()).isEqualTo(204);
    assertThat(changed.body()).isEmpty();
    assertThat(house.refresh(elsewhere.text("refresh_token")).status()).isEqualTo(401);
    assertThat(house.refresh(mine.text("refresh_token")).status()).isEqualTo(200);
    assertThat(house.loginDona(store).status()).isEqualTo(401);
    assertThat(house.login(store, "dona@loja.test", NEW).status()).isEqualTo(200);
  }

  @Test
  void the_sessions_of_other_people_go_on() {
    house.admin(store, "socia@loja.test");
    Reply hers = house.login(store, "socia@loja.test", PASSWORD);
    assertThat(change(PASSWORD, NEW).status()).isEqualTo(204);
    assertThat(house.refresh(hers.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void the_session_stays_this_one_after_it_was_renewed() {
    Reply renewed = house.refresh(mine.text("refresh_token"));
    assertThat(house.post("/auth/password", Map.of("current", PASSWORD, "new", NEW), bearer(renewed)).status())
        .isEqualTo(204);
    assertThat(house.refresh(renewed.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void who_does_not_know_the_current_password_changes_nothing() {
    Reply refused = change("not the password", NEW);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly("current");
    assertThat(house.loginDona(store).status()).isEqualTo(200);
    assertThat(house.refresh(elsewhere.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void guessing_is_delayed_as_at_the_door() {
    for (int guess = 0; guess < 6; guess++) {
      assertThat(change("guess " + guess, NEW).status()).isEqualTo(422);
    }
    assertThat(change(PASSWORD, NEW).status()).isEqualTo(429);
  }

  @Test
  void the_new_password_must_follow_the_rules() {
    assertThat(change(PASSWORD, "1234567").wrongFields()).containsExactly("new");
    assertThat(change(PASSWORD, " ".repeat(8)).wrongFields()).containsExactly("new");
    assertThat(change(PASSWORD, "x".repeat(201)).wrongFields()).containsExactly("new");
    assertThat(house.post("/auth/password", Map.of(), bearer(mine)).wrongFields()).containsExactly("current");
    assertThat(house.post("/auth/password", Map.of("current", PASSWORD), bearer(mine)).wrongFields())
        .containsExactly("new");
    assertThat(change(PASSWORD, "çãé-1234").status()).as("eight characters are enough").isEqualTo(204);
  }

  private Reply change(String current, String wanted) {
    return house.post("/auth/password", Map.of("current", current, "new", wanted), bearer(mine));
  }
}
