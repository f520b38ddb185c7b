package br.com.alicerce.identity;

import static br.com.alicerce.identity.House.PASSWORD;
import static br.com.alicerce.identity.House.bearer;
import static br.com.alicerce.identity.House.slug;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.stores.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {

  private static House house;

  private Store store;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void openStore() {
    store = house.store();
  }

  @Test
  void the_right_password_opens_the_door() {
    Reply login = house.loginDona(store);
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.json()).containsOnlyKeys("access_token", "token_type", "expires_in", "refresh_token");
    assertThat(login.text("token_type")).isEqualTo("Bearer");
    assertThat(((Number) login.json().get("expires_in")).intValue()).isEqualTo(900);
    assertThat(login.header("Cache-Control")).isEqualTo("no-store");

    Reply me = house.get("/auth/me", bearer(login));
    assertThat(me.json()).containsEntry("name", "Dona").containsEntry("email", "dona@loja.test")
        .containsEntry("roles", List.of("admin"));
    assertThat(me.json().get("tenant")).isEqualTo(
        Map.of("id", store.id().toString(), "slug", store.slug().text(), "name", store.name()));
  }

  @Test
  void the_store_may_be_named_in_the_body_where_the_host_names_none() {
    for (String field : List.of("slug", "store")) {
      Reply login = house.post(
          "/auth/login", Map.of("email", "dona@loja.test", "password", PASSWORD, field, store.slug().text()));
      assertThat(login.status()).as(field).isEqualTo(200);
    }
    Reply nowhere = house.post("/auth/login", Map.of("email", "dona@loja.test", "password", PASSWORD));
    assertThat(nowhere.status()).isEqualTo(422);
    assertThat(nowhere.wrongFields()).containsExactly("slug");
  }

  @Test
  void the_host_decides_when_the_body_names_another_store() {
    Store other = house.store();
    Reply login = house.post(
        "/auth/login", Map.of("email", "dona@loja.test", "password", PASSWORD, "slug", other.slug().text()),
            slug(store));
    assertThat(house.get("/auth/me", bearer(login)).body()).contains(store.id().toString())
        .doesNotContain(other.id().toString());
  }

  @Test
  void the_case_of_an_address_does_not_matter() {
    assertThat(house.login(store, "  Dona@LOJA.test ", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void whatever_is_wrong_is_answered_alike() {
    Store off = house.store();
    house.identity.operator().deactivateStore(off.slug().text()).orThrow();
    List<Reply> replies = List.of(
        house.login(store, "dona@loja.test", "not the password"),
        house.login(store, "ninguem@loja.test", PASSWORD),
        house.login(store, "no address at all", PASSWORD),
        house.login(off, "dona@loja.test", PASSWORD),
        house.post(
            "/auth/login", Map.of("email", "dona@loja.test", "password", PASSWORD), "X-Tenant-Slug", "nao-existe"),
        house.post("/auth/login", Map.of("email", "dona@loja.test", "password", PASSWORD), "X-Tenant-Slug", "a_b%00"));
    assertThat(replies).allSatisfy(reply -> {
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.withoutTrace()).isEqualTo(replies.getFirst().withoutTrace());
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    });
  }

  @Test
  void whoever_is_unknown_waits_for_the_hashing_like_everybody() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService busy = Executors.newVirtualThreadPerTaskExecutor()) {
      fillHashing(busy, release);
      replies.add(house.loginDona(store));
      replies.add(house.login(store, "ninguem@loja.test", PASSWORD));
      replies.add(house.post(
          "/auth/login", Map.of("email", "dona@loja.test", "password", PASSWORD), "X-Tenant-Slug", "nao-existe"));
      release.countDown();
    }
    assertThat(replies).allSatisfy(reply -> {
      assertThat(reply.status()).as("hashing is asked for, whether or not there is somebody").isEqualTo(429);
      assertThat(reply.header("Retry-After")).isEqualTo("2");
    });
    assertThat(house.loginDona(store).status()).as("and was not counted as a failure").isEqualTo(200);
  }

  @Test
  void a_flood_of_logins_is_told_to_come_back_and_nobody_is_failed() throws Exception {
    List<Reply> replies = new ArrayList<>();
    String token = house.loginDona(store).text("access_token");
    try (ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> logins = new ArrayList<>();
      for (int login = 0; login < 60; login++) {
        logins.add(flood.submit(() -> house.loginDona(store)));
      }
      assertThat(house.get("/auth/me", "Authorization", "Bearer " + token, "X-Tenant-Slug", store.slug().text()).status())
          .as("others are answered meanwhile").isEqualTo(200);
      for (Future<Reply> login : logins) {
        replies.add(login.get());
      }
    }
    assertThat(replies).extracting(Reply::status).as("some are told to come back").containsAnyOf(429, 503);
    assertThat(replies).allSatisfy(reply -> {
      assertThat(reply.status()).isIn(200, 429, 503);
      assertThat(reply.header("Retry-After").isEmpty()).isEqualTo(reply.status() == 200);
    });
  }

  @Test
  void a_form_that_can_not_be_read_is_told_what_is_wrong() {
    assertThat(house.post("/auth/login", "{", slug(store)).status()).isEqualTo(400);
    assertThat(house.post("/auth/login", "null", slug(store)).status()).isBetween(400, 422);
    assertThat(house.post("/auth/login", "[]", slug(store)).status()).isBetween(400, 422);
    assertThat(house.post("/auth/login", null, slug(store)).status()).isBetween(400, 422);
    Reply empty = house.post("/auth/login", "{}", slug(store));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.wrongFields()).containsExactlyInAnyOrder("email", "password");
    Reply unknown = house.post("/auth/login", Map.of("email", "a@b", "password", "x", "admin", true), slug(store));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.wrongFields()).containsExactly("admin");
  }

  @Test
  void failures_delay_more_and_more_but_never_for_ever() {
    failTimes(5);
    assertThat(house.login(store, "dona@loja.test", "wrong").status()).as("five are free").isEqualTo(401);
    Reply delayed = house.loginDona(store);
    assertThat(delayed.status()).as("the sixth failure closes for a second, also to the right password").isEqualTo(429);
    assertThat(delayed.header("Retry-After")).isEqualTo("1");
    house.clock.advance(Duration.ofSeconds(1));
    assertThat(house.login(store, "dona@loja.test", "wrong").status()).isEqualTo(401);
    assertThat(house.loginDona(store).header("Retry-After")).as("the seventh for two").isEqualTo("2");
    for (int failure = 8; failure < 30; failure++) {
      house.clock.advance(Duration.ofMinutes(15));
      assertThat(house.login(store, "dona@loja.test", "wrong").status()).isEqualTo(401);
    }
    assertThat(house.loginDona(store).header("Retry-After")).as("never longer than 15 minutes").isEqualTo("900");
    house.clock.advance(Duration.ofMinutes(15));
    assertThat(house.loginDona(store).status()).isEqualTo(200);
    failTimes(5);
    assertThat(house.loginDona(store).status()).as("a success forgets the failures").isEqualTo(200);
  }

  @Test
  void failures_count_for_one_account_from_one_address_only() {
    failTimes(6);
    assertThat(house.loginDona(store).status()).isEqualTo(429);
    Store other = house.store();
    assertThat(house.loginDona(other).status()).as("the same address in another store").isEqualTo(200);
    Map<String, String> form = Map.of("email", "dona@loja.test", "password", PASSWORD);
    assertThat(house.post("/auth/login", form, House.and(slug(store), "X-Forwarded-For", "203.0.113.9")).status())
        .as("the owner at her own machine").isEqualTo(200);
  }

  @Test
  void an_unknown_account_is_delayed_like_a_known_one() {
    for (int failure = 0; failure < 6; failure++) {
      assertThat(house.login(store, "ninguem@loja.test", "wrong").status()).isEqualTo(401);
    }
    assertThat(house.login(store, "ninguem@loja.test", "wrong").status()).isEqualTo(429);
  }

  @Test
  void a_whole_network_of_ipv6_counts_as_one_address() {
    for (int failure = 0; failure < 6; failure++) {
      assertThat(from("2001:db8:1:2:" + failure + "::1").status()).isEqualTo(401);
    }
    assertThat(from("2001:db8:1:2:ffff::9").status()).isEqualTo(429);
    assertThat(from("2001:db8:1:3::1").status()).as("the network beside it").isEqualTo(401);
  }

  @Test
  void old_failures_are_cleared_away_by_new_ones() {
    for (int account = 0; account < 8; account++) {
      house.login(store, "conta" + account + "@loja.test", "wrong");
    }
    house.clock.advance(Duration.ofHours(1));
    house.login(store, "nova@loja.test", "wrong");
    int rows = house.vertical.unbound(session ->
        session.sql("select count(*)::int as rows from identity.login_failure where last_failed_at < :now")
            .bind("now", house.clock.instant())
            .one(row -> row.integer("rows")));
    assertThat(rows).isZero();
  }

  @Test
  void what_has_been_quiet_for_an_hour_is_forgotten() {
    failTimes(6);
    house.clock.advance(Duration.ofHours(1));
    failTimes(6);
    assertThat(house.login(store, "dona@loja.test", "wrong").status()).isEqualTo(429);
  }

  private void failTimes(int times) {
    for (int failure = 0; failure < times; failure++) {
      assertThat(house.login(store, "dona@loja.test", "wrong").status()).isEqualTo(401);
    }
  }

  private Reply from(String address) {
    return house.post(
        "/auth/login",
        Map.of("email", "dona@loja.test", "password", "wrong"),
        House.and(slug(store), "X-Forwarded-For", address));
  }

  /** A few more than there are places may be sent, because a thread that is idle takes a moment to take one up. */
  private static void fillHashing(ExecutorService threads, CountDownLatch release) throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    while (running.get() < HashingQueue.AT_ONCE || house.hashing.waiting() < HashingQueue.WAITING) {
      threads.submit(() -> house.hashing.run(() -> {
        running.incrementAndGet();
        release.await();
        return release.getCount();
      }));
      Thread.sleep(1);
    }
  }
}
