package br.com.alicerce.simulation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.relay.Leases;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What any lease promises. */
abstract class LeasesContract {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(20);

  /** A lease that nobody ever had. */
  abstract Leases leases();

  @Test
  void one_has_it_and_nobody_else_while_it_lasts() {
    assertThat(leases().take("one", LONG)).hasValue(1);
    assertThat(leases().take("other", LONG)).isEmpty();
    assertThat(leases().take("one", LONG)).as("not even itself, as if anew").isEmpty();
  }

  @Test
  void one_that_has_run_out_is_taken_under_a_higher_epoch_and_not_renewed_by_who_had_it() {
    leases().take("one", SHORT);
    assertThat(takenByAnother()).isEqualTo(2);
    assertThat(leases().renew("one", 1, LONG)).isFalse();
    assertThat(leases().renew("other", 2, LONG)).isTrue();
  }

  @Test
  void one_that_has_run_out_and_that_nobody_took_is_renewed() {
    leases().take("one", Duration.ZERO);
    assertThat(leases().renew("one", 1, LONG)).isTrue();
    assertThat(leases().take("other", LONG)).isEmpty();
  }

  @Test
  void only_its_holder_under_its_epoch_renews_and_ends_it() {
    leases().take("one", LONG);
    assertThat(leases().renew("other", 1, LONG)).isFalse();
    assertThat(leases().renew("one", 0, LONG)).isFalse();
    leases().end("other", 1);
    leases().end("one", 2);
    assertThat(leases().take("other", LONG)).isEmpty();
    leases().end("one", 1);
    assertThat(leases().take("other", LONG)).hasValue(2);
  }

  private long takenByAnother() {
    OptionalLong taken = OptionalLong.empty();
    for (int attempt = 0; attempt < 2_000 && taken.isEmpty(); attempt++) {
      LockSupport.parkNanos(SHORT.toNanos());
      taken = leases().take("other", LONG);
    }
    return taken.orElseThrow();
  }
}
