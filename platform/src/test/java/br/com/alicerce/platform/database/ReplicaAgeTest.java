package br.com.alicerce.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplicaAgeTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final ReplicaAge age = new ReplicaAge(0);

  @Test
  void a_replica_is_as_old_as_the_last_end_of_the_log_that_it_has() {
    age.ended(SECOND, 100);
    age.ended(2 * SECOND, 200);
    age.ended(3 * SECOND, 300);
    age.replayed(299);
    assertThat(age.at(5 * SECOND)).isEqualTo(Duration.ofSeconds(3));
    age.replayed(300);
    assertThat(age.at(5 * SECOND)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void where_nobody_writes_it_stays_young_while_it_is_looked_at_and_ages_when_it_is_not() {
    for (int second = 1; second <= 10; second++) {
      age.ended(second * SECOND, 100);
      age.replayed(100);
      assertThat(age.at(second * SECOND)).isZero();
    }
    assertThat(age.at(15 * SECOND)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_replica_that_stands_still_grows_old_though_the_primary_goes_on() {
    age.ended(SECOND, 100);
    age.replayed(100);
    for (int second = 2; second <= 10; second++) {
      age.ended(second * SECOND, 100L * second);
      age.replayed(100);
    }
    assertThat(age.at(10 * SECOND)).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void one_that_was_behind_for_very_long_is_known_to_have_caught_up() {
    int looks = 3 * ReplicaAge.MOST_REMEMBERED;
    for (int look = 1; look <= looks; look++) {
      age.ended(look * SECOND, look);
    }
    age.replayed(1);
    assertThat(age.at(looks * SECOND)).as("longer ago than is remembered").isEqualTo(Duration.ofSeconds(looks));
    age.replayed(looks);
    assertThat(age.at(looks * SECOND)).isZero();
  }
}
