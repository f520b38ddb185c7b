package br.com.alicerce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.security.JwksFile;
import br.com.alicerce.platform.security.PublicKeys;
import br.com.alicerce.platform.security.TokenVerifier;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForgedTokensTest {

  private static House house;
  private static Store store;
  private static Store other;

  @BeforeAll
  static void open() {
    house = new House();
    store = house.store();
    other = house.store();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void no_forged_token_is_believed() throws Exception {
    Forger forger = forger();
    assertThat(status(forger.good())).as("what the forgeries are made of").isEqualTo(200);
    Map<String, String> forgeries = forger.all();
    assertThat(forgeries).hasSizeGreaterThan(500);
    Map<String, Integer> statuses = new TreeMap<>();
    forgeries.forEach((name, token) -> statuses.put(name, status(token)));
    assertThat(statuses).allSatisfy((_, status) -> assertThat(status).isEqualTo(401));
  }

  /** The verifier itself, which costs no request; every hundredth by http as well. */
  @Test
  void ten_thousand_damaged_tokens_are_refused() throws Exception {
    TokenVerifier verifier = new TokenVerifier(new JwksFile(house.publicKeys, house.clock), house.clock);
    String good = forger().good();
    assertThat(verifier.verify(good)).as("what they are made of").isPresent();
    List<String> damaged = damaged(good);
    assertThat(damaged).hasSizeGreaterThanOrEqualTo(10_000);
    assertThat(damaged.stream().filter(token -> verifier.verify(token).isPresent())).isEmpty();
    for (int index = 0; index < damaged.size(); index += 100) {
      assertThat(status(damaged.get(index))).isEqualTo(401);
    }
  }

  /** Each character but the last, whose last bits say nothing, put in another's place. */
  private static List<String> damaged(String good) {
    List<String> damaged = new ArrayList<>();
    for (int position = 0; position < good.length() - 1; position++) {
      for (char other : "AQgwBz059_-.xK".toCharArray()) {
        if (good.charAt(position) != other) {
          damaged.add(good.substring(0, position) + other + good.substring(position + 1));
        }
      }
    }
    return damaged;
  }

  @Test
  void a_true_token_is_of_no_use_at_another_store() throws Exception {
    String token = "Bearer " + forger().good();
    assertThat(house.get("/api/v1/users", "Authorization", token, "X-Tenant-Slug", other.slug().text()).status())
        .isEqualTo(401);
    assertThat(house.get("/api/v1/users", "Authorization", token, "X-Tenant-Slug", store.slug().text()).status())
        .isEqualTo(200);
  }

  @Test
  void a_token_counts_as_bearer_only() throws Exception {
    String token = forger().good();
    for (String scheme : new String[] {"", "Basic ", "Token ", "Bearer Bearer ", "Bearer"}) {
      assertThat(house.get("/api/v1/users", "Authorization", scheme + token).status()).as(scheme).isEqualTo(401);
    }
    assertThat(house.get("/api/v1/users?access_token=" + token).status()).isEqualTo(401);
  }

  @Test
  void a_token_of_an_issuer_whose_clock_is_half_a_minute_ahead_is_believed() throws Exception {
    assertThat(status(forger().early(Duration.ofSeconds(30)))).isEqualTo(200);
    assertThat(status(forger().early(Duration.ofSeconds(31)))).isEqualTo(401);
  }

  @Test
  void a_signature_is_looked_at_once() throws Exception {
    PublicKeys published = new JwksFile(house.publicKeys, house.clock);
    AtomicInteger asked = new AtomicInteger();
    TokenVerifier verifier = new TokenVerifier(id -> {
      asked.incrementAndGet();
      return published.byId(id);
    }, house.clock);
    String token = forger().good();
    for (int request = 0; request < 3; request++) {
      assertThat(verifier.verify(token)).isPresent();
    }
    assertThat(asked).as("looks for the key").hasValue(1);
  }

  @Test
  void a_token_that_was_believed_is_not_believed_after_its_end() throws Exception {
    String token = forger().good();
    assertThat(status(token)).isEqualTo(200);
    house.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(status(token)).isEqualTo(200);
    house.clock.advance(Duration.ofSeconds(1));
    assertThat(status(token)).isEqualTo(401);
  }

  @Test
  void after_a_rotation_old_tokens_stay_good_until_they_end_and_new_ones_are_known_at_once() throws Exception {
    String old = forger().good();
    String oldKey = house.keys.current().getKeyID();
    house.clock.advance(Duration.ofSeconds(2));
    String newKey = house.keys.rotate();
    assertThat(newKey).isNotEqualTo(oldKey);
    assertThat(house.keys.current().getKeyID()).isEqualTo(newKey);
    assertThat(status(old)).isEqualTo(200);
    assertThat(status(forger().good())).as("signed by the new key").isEqualTo(200);
    assertThat(house.get("/auth/jwks.json").body()).contains(oldKey, newKey);

    house.clock.advance(Duration.ofMinutes(16));
    String third = house.keys.rotate();
    assertThat(house.get("/auth/jwks.json").body()).as("the key whose tokens have all ended is gone")
        .contains(newKey, third).doesNotContain(oldKey);
  }

  @Test
  void the_key_that_was_added_last_signs_also_within_one_second() throws Exception {
    house.clock.advance(Duration.ofSeconds(2));
    house.keys.rotate();
    String last = house.keys.rotate();
    assertThat(house.keys.current().getKeyID()).isEqualTo(last);
    assertThat(status(forger().good())).isEqualTo(200);
  }

  private static Forger forger() throws Exception {
    return new Forger(house.keys.current(), Files.readAllBytes(house.publicKeys), store, other, house.clock.instant());
  }

  private static int status(String token) {
    return house.get("/api/v1/users", "Authorization", "Bearer " + token, "X-Tenant-Slug", store.slug().text())
        .status();
  }
}
