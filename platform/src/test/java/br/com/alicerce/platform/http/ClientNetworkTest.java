package br.com.alicerce.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

  @Test
  void each_address_of_the_old_kind_stands_for_itself() {
    assertThat(ClientNetwork.of("203.0.113.7")).isEqualTo("203.0.113.7").isNotEqualTo(ClientNetwork.of("203.0.113.8"));
  }

  @Test
  void all_addresses_of_one_network_of_64_bits_are_one_person() {
    assertThat(ClientNetwork.of("2001:db8:1:2::1")).isEqualTo("20010db800010002")
        .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
  }

  @Test
  void what_is_no_address_stands_for_itself() {
    assertThat(ClientNetwork.of("unknown")).isEqualTo("unknown");
  }
}
