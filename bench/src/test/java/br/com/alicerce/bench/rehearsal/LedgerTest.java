package br.com.alicerce.bench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Ledger ledger = new Ledger();
  private final Tally tally = ledger.open();

  @Test
  void what_is_answered_when_it_is_sent_again_is_no_failure_but_told() {
    ledger.ended(Kind.READS, true, 0, SECOND / 100);
    ledger.ended(Kind.WRITES, true, 3, 2 * SECOND);
    assertThat(tally.requests()).isEqualTo(2);
    assertThat(tally.repeated()).isEqualTo(1);
    assertThat(tally.failedReads() + tally.failedWrites()).isZero();
    assertThat(tally.percentile(1)).isBetween(1_999.0, 2_002.0);
  }

  @Test
  void reads_and_writes_fail_apart() {
    ledger.ended(Kind.READS, false, 19, 10 * SECOND);
    ledger.ended(Kind.INSIGHTS, false, 19, 10 * SECOND);
    ledger.ended(Kind.WRITES, false, 0, SECOND);
    assertThat(tally.failedReads()).isEqualTo(2);
    assertThat(tally.failedWrites()).isEqualTo(1);
  }

  @Test
  void a_kind_is_out_from_its_first_failure_until_its_next_good_answer() {
    ledger.tried(Kind.WRITES, true, 1 * SECOND);
    ledger.tried(Kind.WRITES, false, 2 * SECOND);
    ledger.tried(Kind.READS, true, 3 * SECOND);
    ledger.tried(Kind.WRITES, false, 4 * SECOND);
    assertThat(ledger.somethingIsOut()).isTrue();
    ledger.tried(Kind.WRITES, true, 5 * SECOND);
    assertThat(ledger.somethingIsOut()).isFalse();
    assertThat(tally.longestOutage()).isEqualTo(Duration.ofSeconds(3));
    assertThat(tally.outages()).isEqualTo("writing 3.0 s");
  }

  @Test
  void who_closes_the_tally_while_something_is_out_is_told_so_far() {
    ledger.tried(Kind.INSIGHTS, false, 2 * SECOND);
    ledger.close(tally, 6 * SECOND);
    ledger.tried(Kind.INSIGHTS, true, 9 * SECOND);
    ledger.ended(Kind.INSIGHTS, true, 5, SECOND);
    assertThat(tally.outages()).isEqualTo("insights 4.0 s");
    assertThat(tally.requests()).isZero();
  }
}
