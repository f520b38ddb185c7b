package br.com.alicerce.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void the_words_are_the_five_of_the_api() {
    assertThat(Role.values())
        .extracting(Role::word)
        .containsExactly("admin", "vendedor", "financeiro", "estoquista", "motorista");
  }

  @Test
  void every_word_leads_back_to_its_role() {
    assertThat(Role.values()).allSatisfy(role -> assertThat(Role.of(role.word())).contains(role));
  }

  @Test
  void another_spelling_is_no_role() {
    assertThat(Role.of("ADMIN")).isEmpty();
    assertThat(Role.of("gerente")).isEmpty();
    assertThat(Role.of("")).isEmpty();
  }
}
