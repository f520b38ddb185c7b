package br.com.alicerce.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String THIRTY = "9".repeat(30);

  @ParameterizedTest
  @CsvSource({"12.50, 12.50", "0, 0", "-0.010, -0.010", "1E+3, 1000", "1E-8, 0.00000001"})
  void a_decimal_goes_out_as_a_plain_string_with_its_scale(BigDecimal value, String text) {
    assertThat(written(BigDecimal.class, value)).isEqualTo('"' + text + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.50", "-3", "0.001", "007"})
  void a_decimal_comes_in_as_it_was_written(String text) {
    assertThat(read(BigDecimal.class, '"' + text + '"')).isEqualTo(new BigDecimal(text));
  }

  @Test
  void a_number_is_a_decimal_too_and_loses_no_digit() {
    assertThat(read(BigDecimal.class, "12.50")).isEqualTo(new BigDecimal("12.50"));
    assertThat(read(BigDecimal.class, "0.12345678901234567890")).isEqualTo(new BigDecimal("0.12345678901234567890"));
  }

  @Test
  void a_decimal_has_thirty_digits_on_either_side_and_no_more() {
    var longest = THIRTY + "." + THIRTY;

    assertThat(read(BigDecimal.class, '"' + longest + '"')).isEqualTo(new BigDecimal(longest));
    refused(BigDecimal.class, '"' + longest + "9\"");
    refused(BigDecimal.class, "\"9" + longest + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5", "1E+1000000000", "+1", ".5", "5.", "1,50", "", "NaN", "R$ 1", " 1", "٣"})
  void what_is_no_plain_decimal_is_refused(String text) {
    refused(BigDecimal.class, '"' + text + '"');
  }

  @Test
  void a_number_with_an_exponent_is_refused_too() {
    refused(BigDecimal.class, "1e5");
  }

  @Test
  void ids_instants_and_dates_come_back_as_they_went() {
    var id = UUID.fromString("0198a1b2-0000-7000-8000-00000000000a");
    var instant = Instant.parse("2026-01-31T12:00:00.123456Z");
    var day = LocalDate.of(2026, 1, 31);

    assertThat(read(UUID.class, written(UUID.class, id))).isEqualTo(id);
    assertThat(read(Instant.class, written(Instant.class, instant))).isEqualTo(instant);
    assertThat(read(LocalDate.class, written(LocalDate.class, day))).isEqualTo(day);
    assertThat(written(Instant.class, instant)).isEqualTo("\"2026-01-31T12:00:00.123456Z\"");
  }

  @Test
  void an_id_is_written_in_full_or_refused() {
    refused(UUID.class, "\"1-1-1-1-1\"");
    refused(UUID.class, "\"0198a1b2-0000-7000-8000-00000000000g\"");
  }

  @Test
  void a_time_without_its_offset_is_no_instant_and_no_such_day_is_no_date() {
    refused(Instant.class, "\"2026-01-31T12:00:00\"");
    refused(LocalDate.class, "\"2026-02-30\"");
    refused(LocalDate.class, "\"31/01/2026\"");
  }

  @Test
  void the_place_of_what_is_wrong_is_named() {
    assertThatExceptionOfType(InvalidField.class)
        .isThrownBy(() -> Json.jsonb().type(BigDecimal.class).list().fromJson("[\"1\", \"2\", \"x\"]"))
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("[2]"));
  }

  @Test
  void null_is_written_and_read() {
    var decimals = Json.jsonb().type(BigDecimal.class).list();

    assertThat(decimals.toJson(Arrays.asList(BigDecimal.ONE, null))).isEqualTo("[\"1\",null]");
    assertThat(decimals.fromJson("[null,\"1\"]")).containsExactly(null, BigDecimal.ONE);
  }

  private static <T> String written(Class<T> type, T value) {
    return Json.jsonb().type(type).toJson(value);
  }

  private static <T> T read(Class<T> type, String json) {
    return Json.jsonb().type(type).list().fromJson("[" + json + "]").getFirst();
  }

  private static void refused(Class<?> type, String json) {
    assertThatExceptionOfType(InvalidField.class).as("%s", json).isThrownBy(() -> read(type, json))
        .withMessageStartingWith("Esperado ");
  }
}
