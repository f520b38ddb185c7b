package br.com.alicerce.construction.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLinkTest {

  @Test
  void tokens_are_144_bits_that_never_repeat_and_never_print() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      TokenLink token = TokenLink.random();
      assertThat(token.text()).matches("[A-Za-z0-9_-]{24}");
      assertThat(seen.add(token.text())).isTrue();
      assertThat(token.toString()).doesNotContain(token.text());
      assertThat(TokenLink.of(token.text())).contains(token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA=",
      "AAAAAAAAAAAA AAAAAAAAAAA",
      "ÁAAAAAAAAAAAAAAAAAAAAAAA", "../../../../etc/passwd.."})
  void what_was_never_a_token_is_none(String text) {
    assertThat(TokenLink.of(text)).isEmpty();
  }
}
