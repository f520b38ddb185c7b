package br.com.alicerce.identity;

import static br.com.alicerce.identity.House.bearer;
import static br.com.alicerce.identity.House.slug;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.http.SessionCookies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTest {

  private static House house;

  private Store store;
  private String first;

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
    first = house.loginDona(store).text("refresh_token");
  }

  @Test
  void a_refresh_token_is_exchanged_for_new_tokens() {
    Reply renewed = house.refresh(first);
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.json()).containsOnlyKeys("access_token", "token_type", "expires_in", "refresh_token");
    assertThat(renewed.text("refresh_token")).isNotEqualTo(first);
    assertThat(house.get("/auth/me", bearer(renewed)).status()).isEqualTo(200);
    assertThat(house.refresh(renewed.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void reuse_of_a_rotated_token_ends_the_session_for_whoever_holds_it() {
    String second = next(first);
    house.clock.advance(Duration.ofSeconds(11));
    assertThat(house.refresh(first).status()).isEqualTo(401);
    assertThat(house.refresh(second).status()).as("the successor died with it").isEqualTo(401);
  }

  @Test
  void reuse_is_written_down() {
    next(first);
    house.clock.advance(Duration.ofSeconds(11));
    house.refresh(first);
    assertThat(audit("sessao.token_reutilizado")).isEqualTo(1);
  }

  @Test
  void a_lost_reply_is_given_again_for_ten_seconds() {
    String second = next(first);
    house.clock.advance(Duration.ofSeconds(10));
    assertThat(next(first)).as("the very same token, so that two tabs don't fight").isEqualTo(second);
    assertThat(house.refresh(second).status()).isEqualTo(200);
  }

  @Test
  void a_reply_that_was_used_was_not_lost() {
    String third = next(next(first));
    assertThat(house.refresh(first).status()).as("within ten seconds, but its successor was used").isEqualTo(401);
    assertThat(house.refresh(third).status()).isEqualTo(401);
  }

  @Test
  void another_session_of_the_same_person_goes_on() {
    String other = house.loginDona(store).text("refresh_token");
    next(first);
    house.clock.advance(Duration.ofSeconds(11));
    house.refresh(first);
    assertThat(house.refresh(other).status()).isEqualTo(200);
  }

  @Test
  void many_at_once_get_one_and_the_same_successor() throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> renewals = new ArrayList<>();
      for (int tab = 0; tab < 12; tab++) {
        renewals.add(tabs.submit(() -> house.refresh(first)));
      }
      for (Future<Reply> renewal : renewals) {
        replies.add(renewal.get());
      }
    }
    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies.stream().map(reply -> reply.text("refresh_token")).distinct()).hasSize(1);
  }

  @Test
  void a_refresh_token_ends_after_its_life_and_every_exchange_begins_it_anew() {
    house.clock.advance(SessionCookies.REFRESH_LIFE.minusSeconds(1));
    String second = next(first);
    house.clock.advance(SessionCookies.REFRESH_LIFE.minusSeconds(1));
    String third = next(second);
    house.clock.advance(SessionCookies.REFRESH_LIFE);
    assertThat(house.refresh(third).status()).isEqualTo(401);
  }

  @Test
  void a_switched_off_store_renews_nobody_and_a_reactivated_one_does() {
    house.identity.operator().deactivateStore(store.slug().text()).orThrow();
    assertThat(house.refresh(first).status()).isEqualTo(401);
    house.identity.operator().reactivateStore(store.slug().text()).orThrow();
    assertThat(house.refresh(first).status()).isEqualTo(200);
  }

  @Test
  void a_token_renews_only_at_its_own_store() {
    Store other = house.store();
    Map<String, String> form = Map.of("refresh_token", first);
    assertThat(house.post("/auth/refresh", form, slug(other)).status()).isEqualTo(401);
    assertThat(house.post("/auth/refresh", form, slug(store)).status()).isEqualTo(200);
  }

  @Test
  void made_up_tokens_are_refused_alike() {
    byte[] bytes = Base64.getUrlDecoder().decode(first);
    List<Reply> replies = new ArrayList<>();
    replies.add(house.refresh("x"));
    replies.add(house.refresh(first.substring(1)));
    replies.add(house.refresh(first + "AAAA"));
    replies.add(house.refresh("ção " + first));
    for (int position = 0; position < 32; position += 5) {
      byte[] changed = bytes.clone();
      changed[position] ^= 1;
      replies.add(house.refresh(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)));
    }
    assertThat(replies).allSatisfy(reply -> {
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.withoutTrace()).isEqualTo(replies.getFirst().withoutTrace());
    });
    assertThat(house.refresh(first).status()).as("and the true one is still good").isEqualTo(200);
  }

  @Test
  void only_hashes_are_stored() {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(
        Arrays.copyOfRange(Base64.getUrlDecoder().decode(first), 32, 64));
    String rows = house.migrator.unbound(session ->
        session.sql("""
                select string_agg(encode(hash, 'base64') || coalesce(encode(salt, 'base64'), ''), ' ') as rows
                from identity.refresh_token
                """)
            .one(row -> row.text("rows")));
    assertThat(rows.replace('+', '-').replace('/', '_')).doesNotContain(secret);
    assertThat(secret.getBytes(StandardCharsets.US_ASCII)).hasSize(43);
  }

  @Test
  void logout_ends_the_session_of_the_bearer() {
    Reply login = house.loginDona(store);
    assertThat(house.post("/auth/logout", null, bearer(login)).status()).isEqualTo(204);
    assertThat(house.refresh(login.text("refresh_token")).status()).isEqualTo(401);
    assertThat(house.refresh(first).status()).as("and no other").isEqualTo(200);
  }

  @Test
  void logout_ends_the_session_of_the_refresh_token_in_the_body_or_in_the_cookie() {
    String second = house.loginDona(store).text("refresh_token");
    assertThat(house.post("/auth/logout", Map.of("refresh_token", first)).status()).isEqualTo(204);
    assertThat(house.refresh(first).status()).isEqualTo(401);
    Reply reply = house.post("/auth/logout", null, "Cookie", "alicerce_refresh=" + second);
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.http().headers().allValues("Set-Cookie")).hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("Expires=Thu, 1 Jan 1970"));
    assertThat(house.refresh(second).status()).isEqualTo(401);
  }

  @Test
  void leaving_always_succeeds() {
    assertThat(house.post("/auth/logout", null).status()).isEqualTo(204);
    assertThat(house.post("/auth/logout", Map.of("refresh_token", "x")).status()).isEqualTo(204);
    assertThat(house.post("/auth/logout", null, "Authorization", "Bearer x").status()).isEqualTo(204);
    house.post("/auth/logout", Map.of("refresh_token", first));
    assertThat(house.post("/auth/logout", Map.of("refresh_token", first)).status()).isEqualTo(204);
  }

  @Test
  void who_only_guesses_the_session_can_not_end_it() {
    byte[] bytes = Base64.getUrlDecoder().decode(first);
    bytes[63] ^= 1;
    house.post("/auth/logout", Map.of("refresh_token", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    assertThat(house.refresh(first).status()).isEqualTo(200);
  }

  @Test
  void a_person_keeps_a_limited_number_of_sessions_and_the_oldest_ends() {
    Store crowded = house.store();
    String oldest = house.loginDona(crowded).text("refresh_token");
    house.clock.advance(Duration.ofSeconds(1));
    openMany(crowded, 198);
    String twoHundredth = house.loginDona(crowded).text("refresh_token");
    assertThat(sessions(crowded)).isEqualTo(200);
    house.clock.advance(Duration.ofSeconds(1));
    house.loginDona(crowded);
    assertThat(sessions(crowded)).isEqualTo(200);
    assertThat(house.refresh(oldest).status()).isEqualTo(401);
    assertThat(house.refresh(twoHundredth).status()).isEqualTo(200);
  }

  @Test
  void sessions_that_have_run_out_go_when_the_person_opens_another() {
    Store crowded = house.store();
    house.loginDona(crowded);
    openMany(crowded, 30);
    house.clock.advance(Duration.ofSeconds(60));
    house.loginDona(crowded);
    assertThat(sessions(crowded)).as("the two that she opened herself").isEqualTo(2);
  }

  private void openMany(Store at, int number) {
    house.migrator.unbound(session -> session.sql("""
            insert into identity.refresh_token (tenant_id, id, user_id, hash, issued_at, expires_at)
            select tenant_id, gen_random_uuid(), user_id, sha256(number::text::bytea), :now, :expires
            from identity.refresh_token, generate_series(1, :number) as number
            where tenant_id = :tenant
            """)
        .bind("tenant", at.id())
        .bind("number", number)
        .bind("now", house.clock.instant())
        .bind("expires", house.clock.instant().plusSeconds(60))
        .update());
  }

  private int sessions(Store at) {
    return count("select count(*)::int as number from identity.refresh_token where tenant_id = :tenant", at);
  }

  private int audit(String action) {
    return count("select count(*)::int as number from platform.audit_log where tenant_id = :tenant and action = '"
        + action + "'", store);
  }

  private int count(String sql, Store at) {
    return house.migrator.unbound(
        session -> session.sql(sql).bind("tenant", at.id()).one(row -> row.integer("number")));
  }

  private static String next(String token) {
    Reply renewed = house.refresh(token);
    assertThat(renewed.status()).isEqualTo(200);
    return renewed.text("refresh_token");
  }
}
