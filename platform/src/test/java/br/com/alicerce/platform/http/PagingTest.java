package br.com.alicerce.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final UUID A = UUID.fromString("0198a1b2-0000-7000-8000-00000000000a");
  private static final UUID B = UUID.fromString("0198a1b2-0000-7000-8000-00000000000b");
  private static final UUID C = UUID.fromString("f198a1b2-ffff-7fff-bfff-ffffffffffff");

  @Test
  void who_asks_for_nothing_gets_twenty_from_the_start() {
    assertThat(Paging.of(null, null)).isEqualTo(new Paging(20, null)).isEqualTo(Paging.first());
  }

  @Test
  void one_row_more_is_read_than_is_shown() {
    assertThat(new Paging(20, null).rows()).isEqualTo(21);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100})
  void from_one_to_a_hundred_may_be_asked_for(int limit) {
    assertThat(Paging.of("" + limit, null).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "999", "1000", "-1", "+5", "5.0", " 5", "", "dez", "99999999999"})
  void any_other_limit_is_refused_by_its_name(String limit) {
    assertThat(refused(limit, null)).containsExactly(new FieldError("limit", "Use um número de 1 a 100."));
  }

  @Test
  void a_cursor_leads_back_to_its_place() {
    for (UUID place : List.of(A, B, C)) {
      assertThat(Paging.of(null, new Cursor(place).encode()).before()).isEqualTo(place);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "a", "não", "AAAA", "AAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "0198a1b2-0000-7000-8000-00000000000a"})
  void what_no_page_gave_is_refused_by_its_name(String cursor) {
    assertThat(refused(null, cursor)).extracting(FieldError::field).containsExactly("cursor");
  }

  @Test
  void a_list_that_just_fills_its_page_has_no_next() {
    assertThat(Page.of(List.of(A, B), new Paging(2, null), Cursor::new)).isEqualTo(new Page<>(List.of(A, B), null));
    assertThat(Page.of(List.of(), new Paging(2, null), Cursor::new)).isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void the_row_too_many_is_not_shown_and_the_next_page_begins_after_the_last_that_is() {
    var page = Page.of(List.of(C, B, A), new Paging(2, null), Cursor::new);

    assertThat(page).isEqualTo(new Page<>(List.of(C, B), new Cursor(B).encode()));
    assertThat(page.map(UUID::toString)).isEqualTo(new Page<>(List.of("" + C, "" + B), new Cursor(B).encode()));
  }

  private static List<FieldError> refused(String limit, String cursor) {
    var errors = new ArrayList<FieldError>();
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Paging.of(limit, cursor))
        .satisfies(thrown -> errors.addAll(((Refusal.Invalid) thrown.refusal()).errors()));
    return errors;
  }
}
