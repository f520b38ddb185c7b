package br.com.alicerce.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BenchIdTest {

  private static final UUID QUOTE = UUID.fromString("019c01e6-5c00-7008-8a11-00001000002a");

  @Test
  void an_id_of_one_store_becomes_the_same_things_in_another() {
    assertThat(BenchId.in(300, QUOTE)).hasToString("019c01e6-5c00-7008-8a11-0012c000002a");
    assertThat(BenchId.isQuote(BenchId.in(300, QUOTE))).isTrue();
    assertThat(BenchId.isOf(300, BenchId.in(300, QUOTE))).isTrue();
    assertThat(BenchId.isOf(1, BenchId.in(300, QUOTE))).isFalse();
  }

  @Test
  void what_a_request_made_is_none_of_the_stores_data_though_its_noise_begins_like_the_mark() {
    UUID noise = UUID.fromString("019c01e6-5c00-7008-8a11-5b3f1a900c77");
    assertThat(BenchId.isOne(noise)).as("the mark alone").isTrue();
    assertThat(BenchId.isOf(1, noise)).isFalse();
  }
}
