package br.com.alicerce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.passwords.PasswordRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final String BRICK = "\uD83E\uDDF1";

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", BRICK})
  void eight_to_two_hundred_characters_are_a_password_whatever_they_are_made_of(String character) {
    for (int length : List.of(7, 8, 200, 201)) {
      String password = character.repeat(length - 1) + "z";
      assertThat(PasswordRules.check("password", password).isEmpty()).as("%d", length)
          .isEqualTo(length == 8 || length == 200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "        ", "\t\t\t\t\t\t\t\t"})
  void blanks_alone_are_none(String blank) {
    assertThat(PasswordRules.check("password", blank)).hasValueSatisfying(wrong ->
        assertThat(wrong.field()).isEqualTo("password"));
  }
}
