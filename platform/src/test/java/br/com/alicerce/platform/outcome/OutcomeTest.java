package br.com.alicerce.platform.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Refusal NOT_NOW = new Refusal.Forbidden("Agora não.");

  private final Outcome<Integer> done = Outcome.done(20);
  private final Outcome<Integer> refused = Outcome.refused(NOT_NOW);

  @Test
  void what_was_done_goes_on() {
    assertThat(done.map(items -> items + 1)).isEqualTo(Outcome.done(21));
    assertThat(done.then(items -> Outcome.done("" + items))).isEqualTo(Outcome.done("20"));
    assertThat(done.then(_ -> refused)).isEqualTo(refused);
    assertThat(done.ifDone()).contains(20);
    assertThat(done.orThrow()).isEqualTo(20);
  }

  @Test
  void what_was_refused_stays_refused_for_the_same_reason_and_nothing_follows() {
    assertThat(refused.map(OutcomeTest::never)).isEqualTo(Outcome.refused(NOT_NOW));
    assertThat(refused.then(OutcomeTest::never)).isEqualTo(Outcome.refused(NOT_NOW));
    assertThat(refused.ifDone()).isEmpty();
    assertThatExceptionOfType(RefusedException.class).isThrownBy(refused::orThrow)
        .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(NOT_NOW));
  }

  @Test
  void one_wrong_field_is_named_with_what_is_wrong_with_it() {
    assertThat(Outcome.invalid("preco", "Use um preço."))
        .isEqualTo(Outcome.refused(new Refusal.Invalid(List.of(new FieldError("preco", "Use um preço.")))));
  }

  private static <T> Outcome<T> never(int items) {
    throw new AssertionError("went on with " + items);
  }
}
