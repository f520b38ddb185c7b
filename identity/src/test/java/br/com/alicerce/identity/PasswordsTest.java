package br.com.alicerce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final HashingQueue queue = new HashingQueue();
  private final Passwords passwords = new Passwords(queue);

  @Test
  void a_hash_says_argon2id_with_19_mib_two_passes_and_one_lane() {
    assertThat(passwords.hash("cimento e areia").orThrow().text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void the_same_password_never_has_the_same_hash() {
    assertThat(passwords.hash("cimento e areia").orThrow()).isNotEqualTo(passwords.hash("cimento e areia").orThrow());
  }

  @Test
  void only_the_password_itself_matches_its_hash() {
    PasswordHash hash = passwords.hash("Cimento e areia").orThrow();
    assertThat(passwords.matches("Cimento e areia", hash)).isEqualTo(Outcome.done(true));
    assertThat(passwords.matches("cimento e areia", hash)).isEqualTo(Outcome.done(false));
    assertThat(passwords.matches("Cimento e areia ", hash)).isEqualTo(Outcome.done(false));
    assertThat(passwords.matches("Cimento e areia", null)).isEqualTo(Outcome.done(false));
  }

  @Test
  void an_accent_matches_however_the_keyboard_composes_it() {
    PasswordHash hash = passwords.hash("pa\u00e7oca e caf\u00e9").orThrow();
    assertThat(passwords.matches("pac\u0327oca e cafe\u0301", hash)).isEqualTo(Outcome.done(true));
  }

  @Test
  void a_hash_is_never_printed() {
    assertThat(passwords.hash("cimento e areia").orThrow().toString()).doesNotContain("argon2");
  }

  @Test
  void two_run_eight_wait_and_the_next_is_sent_away() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Outcome<String> eleventh;
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < 10; person++) {
        people.submit(() -> queue.run(() -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          release.await();
          return running.decrementAndGet();
        }));
      }
      while (running.get() + queue.waiting() < 10) {
        Thread.onSpinWait();
      }
      eleventh = queue.run(() -> "never");
      release.countDown();
    }
    assertThat(eleventh).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
        assertThat(refused.refusal()).isInstanceOf(Refusal.TooMany.class));
    assertThat(most.get()).isEqualTo(2);
    assertThat(queue.run(() -> "again")).isEqualTo(Outcome.done("again"));
  }
}
